/** What became of the private answers to a card, in words. */
import type { CardFigures } from '../../../shared/debrief-views.ts';
import type { Flips } from '../../../shared/workshop/workshop.ts';
import type { Words } from '../../lib/words.ts';
import { t } from '../../messages/host.ts';

type DeckWords = Pick<Words, 'sideName'>;

type Lock = 'team' | 'first' | 'second';

/** A sentence for each lock; none where it cannot be told. `hasSecond`: the boards were locked twice. */
export function flipsTexts(
  { toFirst, toLast }: Pick<CardFigures, 'toFirst' | 'toLast'>,
  hasSecond: boolean,
  words: DeckWords,
): readonly string[] {
  if (!hasSecond) return textOf('team', toLast ?? toFirst, words);
  return [...textOf('first', toFirst, words), ...textOf('second', toLast, words)];
}

function textOf(lock: Lock, flips: Flips | null, words: DeckWords): readonly string[] {
  if (flips === null) return [];
  const toFirst = flips.manager.leader;
  const toSecond = flips.leader.manager;
  if (toFirst + toSecond === 0) return [t(`flow.nobody.${lock}`)];
  const names = { first: words.sideName('leader'), second: words.sideName('manager') };
  return [t(`flow.moved.${lock}`, { toFirst, toSecond, ...names })];
}
