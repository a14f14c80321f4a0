import { describe, expect, it } from 'vitest';
import {
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
      withAmount(withAmount(planOf('full'), 'scenarios', 99), 'sortRounds', -3),
      'cardsPerRound',
      0,
    );
    expect(plan).toMatchObject({ scenarios: 6, sortRounds: 0, cardsPerRound: 4 });
    expect(planSchema.safeParse(plan).success).toBe(true);
  });

  it('[ANON-1] asks what is to be kept only for parts that are there', () => {
    expect(partsOf(planOf('quick'))).toEqual(['sort', 'vote', 'debrief']);
    expect(partsOf(withAmount(planOf('quick'), 'sortRounds', 0))).toEqual(['vote', 'debrief']);
  });

  it('tells when nothing is left to play', () => {
    const none = withAmount(withAmount(planOf('quick'), 'scenarios', 0), 'sortRounds', 0);
    expect(isPlayable(none)).toBe(false);
    expect(planSchema.safeParse(none).success).toBe(false);
    expect(isPlayable(planOf('quick'))).toBe(true);
  });

  it('tells what the host has changed, whatever the order of the fields', () => {
    expect(isAdjusted(planOf('quick'))).toBe(false);
    expect(isAdjusted(withStep(planOf('standard'), 'talk', false))).toBe(true);
    const { steps, ...rest } = planOf('standard');
    expect(isAdjusted({ steps: Object.fromEntries(Object.entries(steps).reverse()) as typeof steps, ...rest })).toBe(
      false,
    );
  });

  it('knows the steps that would do nothing', () => {
    const votes = withAmount(planOf('standard'), 'sortRounds', 0);
    expect(isIdle(votes, 'secondLook')).toBe(true);
    expect(isIdle(votes, 'talk')).toBe(false);
    expect(isIdle(withAmount(votes, 'scenarios', 0), 'talk')).toBe(true);
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
