import { append } from './append.ts';
import { joinBurst, storm } from './arriving.ts';
import { doubling } from './doubling.ts';
import { memory } from './memory.ts';
import type { Scenario } from './scenario.ts';
import { roundStart } from './showing.ts';
import { sizes, steady } from './steady.ts';
import { voteBurst } from './voting.ts';

export const scenarios = {
  S: steady('S', sizes.S),
  M: steady('M', sizes.M),
  L: steady('L', sizes.L),
  XL: steady('XL', sizes.XL),
  join: joinBurst,
  storm,
  vote: voteBurst,
  start: roundStart,
  append,
  memory,
  doubling,
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;
