import type { Plant } from './plant.ts';
import { plantsAgainstAlways } from './plants-always.ts';
import { plantsAgainstEventually } from './plants-eventually.ts';

/** Runs in which a plant has to be noticed. */
export const mostSeeds = 60;

export const plants: readonly Plant[] = [...plantsAgainstAlways, ...plantsAgainstEventually];
