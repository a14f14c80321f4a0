/** The shape in which a plan comes over the wire. */
import { z } from 'zod';
import { limits } from './limits.ts';
import { anonymityLevels, stepKinds, switchableSteps, type Plan } from './plan.ts';

const anonymity = z.enum(anonymityLevels);

export const planSchema: z.ZodType<Plan> = z
  .strictObject({
    format: z.enum(['quick', 'standard', 'full']),
    timed: z.boolean(),
    anonymity: z.strictObject({ sort: anonymity, vote: anonymity, debrief: anonymity }),
    teamMaking: z.enum(['auto', 'pick', 'host']),
    teamCount: z.int().min(1).max(400).nullable(),
    steps: z.strictObject(
      Object.fromEntries(switchableSteps.map((step) => [step, z.boolean()])) as Record<
        (typeof switchableSteps)[number],
        z.ZodBoolean
      >,
    ),
    sortRounds: z.int().min(0).max(limits.sortRounds),
    cardsPerRound: z.int().min(limits.fewestCardsPerRound).max(limits.cardsPerRound),
    scenarios: z.int().min(0).max(limits.scenarios),
    seconds: z.partialRecord(z.enum(stepKinds), z.int().min(5).max(limits.stepSeconds)),
  })
  .refine((plan) => plan.sortRounds + plan.scenarios > 0, { error: 'nothing to play' });
