/** What became of the private answers to one card at each lock, and in words who went over. */
import type { CardFigures } from '../../shared/debrief-views.ts';
import type { Flips } from '../../shared/workshop/workshop.ts';
import type { Sides } from '../lib/order.ts';
import { t } from '../messages/charts.ts';
import type { ChartWords } from './chart.tsx';

export interface LockFlips {
  readonly lock: 'team' | 'first' | 'second';
  readonly flips: Flips;
}

/** Those that may be told. `secondLook`: the boards were locked twice. */
export function locksOf(
  { toFirst, toLast }: Pick<CardFigures, 'toFirst' | 'toLast'>,
  secondLook: boolean,
): readonly LockFlips[] {
  const locks = secondLook
    ? ([
        ['first', toFirst],
        ['second', toLast],
      ] as const)
    : ([['team', toLast ?? toFirst]] as const);
  return locks.flatMap(([lock, flips]) => (flips === null ? [] : [{ lock, flips }]));
}

/** Gain and loss of each side, since one of them alone would hide the other. */
export function movedText(
  { lock, flips }: LockFlips,
  [first, second]: Sides,
  words: Pick<ChartWords, 'sideName'>,
): string {
  const toFirst = flips[second][first];
  const toSecond = flips[first][second];
  if (toFirst + toSecond === 0) return t(`flow.nobody.${lock}`);
  return t(`flow.moved.${lock}`, {
    toFirst,
    first: words.sideName(first),
    toSecond,
    second: words.sideName(second),
  });
}
