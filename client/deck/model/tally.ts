/** What a deck has, at a glance. */
import type { Side } from '../../../shared/commands.ts';
import { isBlank, type Draft } from '../../lib/deck-draft.ts';

export interface Tally {
  /** Those that are dealt. */
  readonly cards: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** Without a column yet. */
  readonly open: number;
  readonly talk: number;
  readonly scenarios: number;
}

export function tallyOf(draft: Draft): Tally {
  const written = draft.cards.filter(({ id }) => !isBlank(draft, 'cards', id));
  const dealt = written.filter(({ weight }) => weight > 0);
  const count = (side: Side | null) => dealt.filter((card) => card.side === side).length;
  return {
    cards: dealt.length,
    sides: { leader: count('leader'), manager: count('manager') },
    open: count(null),
    talk: written.length - dealt.length,
    scenarios: draft.scenarios.filter(({ id }) => !isBlank(draft, 'scenarios', id)).length,
  };
}
