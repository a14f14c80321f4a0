/** What a workshop consists of, how long it takes, and what may be left out. */
import { expect, test } from 'vitest';
import { planOf, plannedSeconds, stepsOf, type Format } from '../../shared/plan.ts';
import { mostPoints } from '../../server/game/scores.ts';
import { host, plainDeal, plan, Play, steps } from '../support/builders.ts';
import { screenView } from '../support/eyes.ts';
import { given } from '../support/spec.ts';

const kinds = (...args: Parameters<typeof stepsOf>) => stepsOf(...args).map((step) => step.kind);

test.each<[Format, number]>([
  ['quick', 15],
  ['standard', 30],
  ['full', 45],
])('[PLAN-1] %s takes %i minutes', (format, minutes) => {
  expect(plannedSeconds(planOf(format))).toBe(minutes * 60);
});

test.each<Format>(['standard', 'full'])('[PLAN-1] a third of %s is for the debrief', (format) => {
  const debrief = stepsOf(planOf(format)).filter(({ kind }) => kind.startsWith('debrief') || kind === 'exit-check');
  const seconds = debrief.reduce((sum, step) => sum + step.seconds, 0);
  expect(seconds).toBeGreaterThanOrEqual(plannedSeconds(planOf(format)) / 3);
});

test('[PLAN-2] the order of all steps', () => {
  expect(kinds({ ...planOf('standard'), scenarios: 1 })).toEqual(
    (
      'lobby brief solo-sort team-sort lock-1 second-look lock-2 reveal score vote-1 talk vote-2 scenario-reveal ' +
      'final debrief-what debrief-so-what debrief-now-what exit-check closed'
    ).split(' '),
  );
});

test('[PLAN-2] what is switched off is not there; the debrief and the end stay', () => {
  const off = { brief: false, soloSort: false, secondLook: false, score: false, talk: false } as const;
  const bare = plan({ ...steps({ ...off, final: false, exitCheck: false }), scenarios: 1 });
  expect(kinds(bare)).toEqual(
    (
      'lobby team-sort lock-1 reveal vote-1 scenario-reveal ' + 'debrief-what debrief-so-what debrief-now-what closed'
    ).split(' '),
  );
});

test('[PLAN-3] the plan changes in the lobby and nowhere else', () => {
  const play = new Play();
  given(play)
    .when(host, { type: 'configure', plan: planOf('full') })
    .then(['plan-changed']);
  given(play.advance())
    .when(host, { type: 'configure', plan: planOf('full') })
    .then('wrong_phase');
});

test('[PLAN-3] a new plan forgets what had been cut from the old one', () => {
  const play = new Play({ plan: planOf('full') }).do(host, { type: 'cut', activity: 'sort', index: 0 });
  expect(
    play
      .do(host, { type: 'configure', plan: planOf('standard') })
      .playTo('solo-sort')
      .step(),
  ).toBe('solo-sort:0');
});

test('[PLAN-4] a cut activity is passed over', () => {
  const play = new Play().playTo('score').do(host, { type: 'cut', activity: 'scenario', index: 0 });
  expect(play.advance().step()).toBe('vote-1:1');
});

test('[PLAN-4] all activities cut: the workshop goes to its end', () => {
  const play = new Play({ plan: plan({ scenarios: 1 }) }).playTo('brief');
  play.do(host, { type: 'cut', activity: 'sort', index: 0 }).do(host, { type: 'cut', activity: 'scenario', index: 0 });
  expect(play.advance().kind()).toBe('final');
});

test('[PLAN-4] a cut activity is not scored: the others carry the points', () => {
  const play = new Play({ deal: plainDeal }).playTo('vote-1:0');
  play.do(host, { type: 'cut', activity: 'scenario', index: 2 }).vote(1, 'lead').vote(2, 'lead').playTo('vote-1:1');
  expect(screenView(play).stage.scenarios).toBe(2);
  play.playTo('scenario-reveal:1');
  const shown = screenView(play).scene;
  // One of two scenarios answered rightly by all, nobody voted on the other.
  expect(shown.kind === 'scenario-reveal' && shown.standings.rows).toMatchObject([{ points: 500, gained: 0 }]);
  expect(mostPoints(play.game)).toBe(2000);
});

test('[PLAN-4] what has begun or does not exist cannot be cut; a second cut changes nothing', () => {
  const play = new Play().playTo('vote-1:1');
  const cut = (activity: 'sort' | 'scenario', index: number) => ({ type: 'cut', activity, index }) as const;
  given(play).when(host, cut('scenario', 1)).then('wrong_phase');
  given(play).when(host, cut('sort', 0)).then('wrong_phase');
  given(play).when(host, cut('scenario', 3)).then('unknown_target');
  given(play.do(host, cut('scenario', 2)))
    .when(host, cut('scenario', 2))
    .then([]);
});
