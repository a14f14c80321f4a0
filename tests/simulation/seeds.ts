/** What each seed is for. */
import { play, scenarioOf, type Ran } from './run.ts';
import { playAlone, playWithOtherKeys } from './twin-runs.ts';

/** One in eight is played twice with other keys, and one in eight with and without a second workshop. */
export function playSeed(seed: number, isVerbose = false): Promise<Ran> {
  const scenario = scenarioOf(seed);
  if (seed % 8 === 3) return playWithOtherKeys(scenario);
  if (seed % 8 === 1) return playAlone(scenario);
  return play(scenario, isVerbose);
}
