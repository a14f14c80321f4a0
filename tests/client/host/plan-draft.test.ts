import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  debriefShare,
  groupsOf,
  isAdjusted,
  isIdle,
  isPlayable,
  partsOf,
  withAmount,
  withAnonymity,
  withFormat,
  withStep,
  withinDeck,
} from '../../../client/host/plan/plan-draft.ts';
import { planSchema } from '../../../shared/plan-schema.ts';
import { plannedSeconds, planOf } from '../../../shared/plan.ts';

describe('changing a plan', () => {
  it('keeps what has nothing to do with length when the length changes', () => {
    const { anonymity } = withAnonymity(planOf('standard'), 'vote', 'anonymous');
    const chosen = { timed: false, anonymity, teamMaking: 'pick', teamCount: 4 } as const;
    const plan = withFormat({ ...planOf('standard'), ...chosen }, 'full');
    expect(plan).toEqual({ ...planOf('full'), ...chosen });
    expect(plan.anonymity).toEqual({ sort: 'named', vote: 'anonymous', debrief: 'anonymous' });
  });

  it('stays within the bounds of the server', () => {
    const plan = withAmount(
      withAmount(withAmount(planOf('full'), 'scenarios', 99, null), 'sortRounds', -3, null),
      'cardsPerRound',
      0,
      null,
    );
    expect(plan).toMatchObject({ scenarios: 6, sortRounds: 0, cardsPerRound: 4 });
    expect(planSchema.safeParse(plan).success).toBe(true);
  });

  it('[ANON-1] asks what is to be kept only for parts that are there', () => {
    expect(partsOf(planOf('quick'))).toEqual(['sort', 'vote', 'debrief']);
    expect(partsOf(withAmount(planOf('quick'), 'sortRounds', 0, null))).toEqual(['vote', 'debrief']);
  });

  it('stays within what the deck has, and is the same again with a larger one', () => {
    const full = planOf('full');
    const amounts = (cards: number, scenarios: number) => {
      const { sortRounds, cardsPerRound, scenarios: votes } = withinDeck(full, { cards, scenarios });
      return [sortRounds, cardsPerRound, votes];
    };
    expect(amounts(84, 30)).toEqual([2, 10, 5]);
    expect(amounts(15, 2)).toEqual([2, 7, 2]);
    expect(amounts(8, 0)).toEqual([2, 4, 0]);
    expect(amounts(7, 0)).toEqual([1, 7, 0]);
    // A round of fewer than four cannot be asked for: the rules deal as many as there are.
    expect(amounts(3, 0)).toEqual([1, 4, 0]);
    expect(amounts(0, 3)).toEqual([0, 4, 3]);
    expect(withinDeck(full, null)).toEqual(full);
  });

  it('gives fewer cards to each round when there is one more', () => {
    const deck = { cards: 12, scenarios: 0 };
    const one = withinDeck(planOf('standard'), deck);
    expect([one.sortRounds, one.cardsPerRound, boundsOf(one, deck).sortRounds]).toEqual([1, 10, [0, 2]]);
    expect(withinDeck(withAmount(one, 'sortRounds', 2, deck), deck).cardsPerRound).toBe(6);
    expect(isAdjusted(one, deck)).toBe(false);
    expect(isAdjusted(one, null)).toBe(true);
  });

  it('tells when nothing is left to play', () => {
    const none = withAmount(withAmount(planOf('quick'), 'scenarios', 0, null), 'sortRounds', 0, null);
    expect(isPlayable(none)).toBe(false);
    expect(planSchema.safeParse(none).success).toBe(false);
    expect(isPlayable(planOf('quick'))).toBe(true);
  });

  it('tells what the host has changed, whatever the order of the fields', () => {
    expect(isAdjusted(planOf('quick'), null)).toBe(false);
    expect(isAdjusted(withStep(planOf('standard'), 'talk', false), null)).toBe(true);
    const { steps, ...rest } = planOf('standard');
    expect(
      isAdjusted({ steps: Object.fromEntries(Object.entries(steps).reverse()) as typeof steps, ...rest }, null),
    ).toBe(false);
  });

  it('knows the steps that would do nothing', () => {
    const votes = withAmount(planOf('standard'), 'sortRounds', 0, null);
    expect(isIdle(votes, 'secondLook')).toBe(true);
    expect(isIdle(votes, 'talk')).toBe(false);
    expect(isIdle(withAmount(votes, 'scenarios', 0, null), 'talk')).toBe(true);
  });
});

describe('adding a plan up', () => {
  it('puts every second into one group', () => {
    for (const format of ['quick', 'standard', 'full'] as const) {
      const sum = groupsOf(planOf(format)).reduce((total, { seconds }) => total + seconds, 0);
      expect(sum).toBe(plannedSeconds(planOf(format)));
    }
  });

  it('keeps rounds and scenarios apart, in playing order', () => {
    const names = groupsOf(planOf('full')).map(({ kind, index }) => (index === null ? kind : `${kind} ${index}`));
    const scenarios = [0, 1, 2, 3, 4].map((index) => `scenario ${index}`);
    expect(names).toEqual(['arrive', 'sort 0', 'sort 1', ...scenarios, 'final', 'debrief']);
  });

  it('shows the share of the debrief', () => {
    expect(debriefShare(planOf('standard'))).toBeGreaterThan(1 / 3);
  });
});
