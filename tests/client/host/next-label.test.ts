// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nextLabel, questionBefore, seatsAtIt, stillAtIt } from '../../../client/host/next-label.ts';
import type { SeatId, TeamId } from '../../../shared/ids.ts';
import type { StepKind } from '../../../shared/plan.ts';
import type { NextAction } from '../../../shared/host-rows.ts';
import type { HostView } from '../../../shared/views.ts';
import { cannedHost } from '../canned.ts';
import type { HostScene } from '../canned/host.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('host');

const go = (to: StepKind, more: Partial<NextAction> = {}): NextAction => ({ to, blocked: null, early: false, ...more });
const at = (kind: StepKind, round: number | null = null, scenario: number | null = null) => ({ kind, round, scenario });
const viewOf = (name: HostScene) => cannedHost(name, 0).view as HostView;
const nobody = new Set<SeatId>();

describe('the label of Next', () => {
  it('names the start', () => {
    expect(nextLabel(go('brief'), at('lobby'), 0)).toBe('Start: how it works');
    expect(nextLabel(go('solo-sort'), at('lobby'), 0)).toBe('Start the workshop');
  });

  it('says what ends where people are still at it', () => {
    expect(nextLabel(go('team-sort', { early: true }), at('solo-sort', 0), 0)).toBe('End the solo sort now');
    expect(nextLabel(go('lock-1', { early: true }), at('team-sort', 0), 0)).toBe('End the team sort now');
    expect(nextLabel(go('team-sort'), at('solo-sort', 0), 0)).toBe('Start the team sort');
  });

  it('tells the two ways out of a first vote apart', () => {
    const talk = go('talk', { choice: 'talk' });
    const reveal = go('scenario-reveal', { choice: 'reveal' });
    const vote = at('vote-1', null, 0);
    expect(nextLabel(talk, vote, 0)).toBe('Let them talk');
    expect(nextLabel(reveal, vote, 0)).toBe('Show the answer');
    expect(nextLabel({ ...talk, early: true }, vote, 0)).toBe('Close the vote, let them talk');
    expect(nextLabel({ ...reveal, early: true }, vote, 0)).toBe('Close the vote, show the answer');
    expect(nextLabel(go('scenario-reveal', { early: true }), vote, 0)).toBe('Close the vote and go on');
  });

  it('counts the cards of a reveal down', () => {
    expect(nextLabel(go('reveal', { left: 10 }), at('reveal', 0), 0)).toBe('Show the first card');
    expect(nextLabel(go('reveal', { left: 6 }), at('reveal', 0), 4)).toBe('Show the next card (6 left)');
    expect(nextLabel(go('reveal', { left: 1 }), at('reveal', 0), 9)).toBe('Show the last card');
  });

  it('knows a second round from the team sort of the first, and the first scenario from the next', () => {
    expect(nextLabel(go('solo-sort'), at('score', 0), 0)).toBe('Start round 2');
    expect(nextLabel(go('team-sort'), at('score', 0), 0)).toBe('Start round 2');
    expect(nextLabel(go('vote-1'), at('score', 0), 0)).toBe('Start the scenarios');
    expect(nextLabel(go('vote-1'), at('scenario-reveal', null, 0), 0)).toBe('Next scenario');
  });
});

describe('asking back', () => {
  it('happens where people or teams are still at it', () => {
    expect(questionBefore(go('team-sort', { early: true }), viewOf('solo-sort'), nobody)).toEqual({
      kind: 'people',
      waiting: 5,
    });
    expect(questionBefore(go('lock-1', { early: true }), viewOf('board'), nobody)).toEqual({
      kind: 'teams',
      waiting: 2,
    });
  });

  it('does not happen for a talk, nor where nothing is lost', () => {
    expect(questionBefore(go('vote-2', { early: true }), viewOf('talk'), nobody)).toBeNull();
    expect(questionBefore(go('talk', { choice: 'talk' }), viewOf('vote-over'), nobody)).toBeNull();
    expect(stillAtIt(viewOf('reveal').scene)).toBe(0);
  });

  it('always happens before the end', () => {
    expect(questionBefore(go('closed'), viewOf('exit'), nobody)).toEqual({ kind: 'close' });
  });

  it('happens before the final score while cards are under appeal, and counts the cards', () => {
    const view = viewOf('reveal');
    expect(questionBefore(go('final'), view, nobody)).toEqual({ kind: 'appeals', waiting: 1 });
    const more = [...view.appeals, { ...view.appeals[0]!, team: 2 as TeamId }];
    expect(questionBefore(go('final'), { ...view, appeals: more }, nobody)).toMatchObject({ waiting: 1 });
    expect(questionBefore(go('score'), view, nobody)).toBeNull();
    const ruled = view.appeals.map((one) => ({ ...one, verdict: 'parked' as const }));
    expect(questionBefore(go('final'), { ...view, appeals: ruled }, nobody)).toBeNull();
  });

  it('does not happen for those whom the host has gone on without before, but for one more', () => {
    const view = viewOf('vote');
    const close = go('talk', { choice: 'talk', early: true });
    const waiting = seatsAtIt(view);
    expect(waiting.length).toBeGreaterThan(1);
    expect(questionBefore(close, view, new Set(waiting))).toBeNull();
    expect(questionBefore(close, view, new Set(waiting.slice(1)))).toMatchObject({ kind: 'people' });
  });
});
