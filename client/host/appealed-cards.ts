/** Appeals by what the host rules on: the card. */
import type { AppealRow } from '../../shared/host-rows.ts';
import type { CardId } from '../../shared/ids.ts';
import type { HostView } from '../../shared/views.ts';

type With = Pick<HostView, 'appeals'>;

export interface AppealedCard {
  readonly round: number;
  readonly card: CardId;
  /** One for each team that appeals against the card. */
  readonly appeals: readonly AppealRow[];
  /** Number of appeals not ruled on yet. */
  readonly open: number;
  /** `open`: at least one appeal is. */
  readonly verdict: AppealRow['verdict'];
}

/**
 * Those to be ruled on first; else in the order in which they came, so that nothing moves under the host's
 * finger while more of them come. Of a card likewise: what is open stands before what was ruled on.
 */
export function appealedCards({ appeals }: With): readonly AppealedCard[] {
  const byCard = new Map<string, AppealRow[]>();
  const isOpen = ({ verdict }: AppealRow) => verdict === 'open';
  for (const row of [...appeals.filter(isOpen), ...appeals.filter((one) => !isOpen(one))]) {
    const key = `${String(row.round)}:${row.card}`;
    const rows = byCard.get(key);
    if (rows === undefined) byCard.set(key, [row]);
    else rows.push(row);
  }
  return [...byCard.values()].map(together);
}

/** Number of cards that are still to be ruled on. */
export function openCards(view: With): number {
  return appealedCards(view).filter(({ open }) => open > 0).length;
}

function together(appeals: readonly AppealRow[]): AppealedCard {
  const { round, card } = appeals[0] as AppealRow;
  const open = appeals.filter(({ verdict }) => verdict === 'open').length;
  const isStruck = appeals.some(({ verdict }) => verdict === 'accepted');
  return { round, card, appeals, open, verdict: open > 0 ? 'open' : isStruck ? 'accepted' : 'parked' };
}
