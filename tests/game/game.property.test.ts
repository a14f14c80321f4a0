/** Plays workshops at random and looks after every move whether what must hold still holds. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { stepKinds } from '../../shared/plan.ts';
import { decide } from '../../server/game/decide.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Game, Intent } from '../../server/game/game.ts';
import { currentStep } from '../../server/game/moment.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { workshopSchema } from '../../shared/workshop/workshop-schema.ts';
import { fold, instant, noWords, room, seatId, smallDeck } from '../support/builders.ts';
import { hostView, screenView } from '../support/eyes.ts';
import * as invariants from '../support/invariants.ts';
import { actorOf, capacity, commandOf, moves, plans, timeOf, type Move } from '../support/random-play.ts';

const deck = smallDeck(2, 8);
/** A failure is made smaller for so long and no longer. Plays that are not over by then count as failed. */
const searchMs = 40_000;
vi.setConfig({ testTimeout: 60_000 });
const play = fc.record({ plan: plans, people: fc.integer({ min: 2, max: capacity }), seed: fc.nat(), moves });
type Drawn = typeof play extends fc.Arbitrary<infer One> ? One : never;

/** What the plays have come to; a play that never gets anywhere proves nothing. */
const seen = {
  steps: new Map<string, number>(),
  events: new Map<string, number>(),
  refusals: new Map<string, number>(),
};
const note = (what: Map<string, number>, name: string) => what.set(name, (what.get(name) ?? 0) + 1);

function opening({ plan, people, seed }: Drawn): readonly Intent[] {
  const at = instant(1_000_000);
  const code = '483172' as RoomCode;
  const seats = Array.from({ length: people }, (_, index): Intent => {
    return { by: room, at, seed, command: { type: 'take-seat', seat: seatId(index + 1), capacity, former: null } };
  });
  return [{ by: room, at, seed, command: { type: 'create', code, plan, deck } }, ...seats];
}

/** Plays it all and has every accepted move looked at. */
function played(drawn: Drawn, check: (moved: invariants.Moved) => void): void {
  const history: GameEvent[] = [];
  let game: Game | null = null;
  for (const intent of opening(drawn)) {
    const result = decide(game, intent);
    if (!result.ok) throw new Error(result.error.code);
    history.push(...result.value);
    game = fold(history);
  }
  let now: number = 1_000_000;
  for (const move of drawn.moves) {
    const before: Game = invariants.frozen(game!);
    const intent = intentOf(move, before, now, drawn.seed);
    now = intent.at;
    const result = decide(before, intent);
    if (!result.ok) {
      note(seen.refusals, result.error.code);
      expect(Object.keys(result)).toEqual(['ok', 'error']);
      continue;
    }
    result.value.forEach((event) => note(seen.events, event.type));
    history.push(...result.value);
    game = result.value.reduce<Game>(evolve, before);
    note(seen.steps, currentStep(game).kind);
    check({ before, intent, events: result.value, after: game, history });
  }
}

function intentOf(move: Move, game: Game, now: number, seed: number): Intent {
  return { by: actorOf(move, game), at: timeOf(move, game, now), seed: seed >>> 0, command: commandOf(move, game) };
}

function always(numRuns: number, check: (moved: invariants.Moved) => void): void {
  fc.assert(
    fc.property(play, (drawn) => played(drawn, check)),
    { numRuns, interruptAfterTimeLimit: searchMs, markInterruptAsFailure: true },
  );
}

test('[ENGINE-4] [ENGINE-2] nothing that is sent makes the engine or a view throw, or a view differ by itself', () => {
  always(100, ({ after }) => {
    const shown = () => JSON.stringify([hostView({ game: after }), screenView({ game: after })]);
    expect(shown()).toBe(shown());
  });
});

test('[DEBRIEF-17] what is told of a workshop can be kept at any moment, and comes back to the same figures', () => {
  always(60, ({ after }) => {
    const told = workshopOf(after, noWords);
    const back = workshopSchema.parse(JSON.parse(JSON.stringify(told)));
    expect(back).toEqual(told);
    expect(figuresOf(back)).toEqual(figuresOf(told));
  });
});

test('[ENGINE-3] the stored journal folds to the live state', () => always(80, invariants.checkFold));

test('[ANON-4] [ENGINE-3] [P5] so it does without the answers that are nobody’s any more, and gives the same points', () =>
  always(120, invariants.checkFoldWithoutLinks));

test('[ANON-10] [P5] [SCORE-1] the record holds nobody’s answers and gives the same points', () =>
  always(80, invariants.checkRecord));

test('[ANON-11] [P3] a day after the close nothing is anybody’s, and figures and points are what they were', () =>
  always(80, invariants.checkDropping));

test('[ANON-8] [VIEW-3] nothing shown but the points depends on what fewer than five people have answered', () =>
  always(120, invariants.checkFloor));

test('[VIEW-1] keys that are not revealed reach nobody but the host', () => always(80, invariants.checkKeysStaySecret));

test('[VIEW-2] private answers reach nobody else', () => always(80, invariants.checkAnswersStaySecret));

test('[SCORE-1] [SCORE-3] [SCORE-5] all scores shown are those of the journal', () =>
  always(80, invariants.checkScores));

test('[SCORE-7] no card shown takes points away', () => always(100, invariants.checkClimbing));

test('[TIME-1] [ROSTER-7] no answer after the deadline or from a removed seat', () =>
  always(100, invariants.checkAnswerInTime));

test('[FLOW-2] [FLOW-12] steps open in order and the workshop closes once', () => always(80, invariants.checkPath));

test('[ROSTER-2] [ROSTER-4] [VOTE-1] seats and votes stay within their bounds', () =>
  always(100, invariants.checkPeople));

test('[TIME-7] what is due happens, and once', () => always(80, invariants.checkDeadline));

test('[VIEW-6] whoever is shown a card may ask for its words', () => always(40, invariants.checkWordsAreDue));

test('[VIEW-10] whom a change does not reach is shown nothing else', () => always(100, invariants.checkReach));

test('plays like these go everywhere', () => {
  fc.assert(
    fc.property(play, (drawn) => played(drawn, () => undefined)),
    { numRuns: 120, seed: 483_172 },
  );
  expect([...seen.steps.keys()].sort()).toEqual([...stepKinds].sort());
  const rare = ['lock-agreed', 'lock-refused', 'ballot-reopened', 'answers-closed', 'appeal-ruled', 'clock-resumed'];
  const others = [
    'links-cut',
    'activity-cut',
    'seat-returned',
    'plan-changed',
    'seat-removed',
    'commitment-hidden',
    'clock-set',
  ];
  expect([...seen.events.keys()]).toEqual(expect.arrayContaining([...rare, ...others]));
  expect([...seen.refusals.keys()]).toEqual(expect.arrayContaining(['closed', 'held', 'stale', 'board_locked']));
});
