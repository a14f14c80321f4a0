/** That nobody sees whose a sentence is by what else changes when it comes in. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { StepKind } from '../../shared/plan.ts';
import { card, host, plainDeal, plan, Play, seat } from '../support/builders.ts';
import { hostView } from '../support/eyes.ts';

describe('[VIEW-9] the push that shows what somebody left at the debrief shows nothing new of them', () => {
  const left: readonly (readonly [step: StepKind, command: Command])[] = [
    ['debrief-what', { type: 'tell-mood', mood: 2 }],
    ['debrief-so-what', { type: 'give-reason', card: card('a'), side: 'leader', reason: 'time', text: 'If' }],
    ['debrief-now-what', { type: 'commit-to', text: 'If', mode: 'lead' }],
    ['exit-check', { type: 'commit-to', text: 'If', mode: 'lead' }],
  ];
  test.each(left)('%s: %j', (step, command) => {
    const play = new Play({ teams: [6], deal: plainDeal, plan: plan({ timed: false }) }).playTo('reveal').revealAll();
    play
      .playTo('debrief-what')
      .do(host, { type: 'choose-contested', cards: [card('a')] })
      .playTo(step);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const before = hostView(play);
      play.do(seat(number), command);
      const { scene: _scene, ...rest } = hostView(play);
      expect(before).toMatchObject(rest);
    }
    expect(new Set(hostView(play).roster.map(({ done }) => done))).toEqual(
      new Set([step === 'exit-check' ? false : null]),
    );
  });
});
