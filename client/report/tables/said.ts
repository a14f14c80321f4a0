/** What people chose and wrote. */
import { reasons } from '../../../shared/reasons.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { count, text, type Table } from './table.ts';

export function reasonsTable({ head, figures, words }: Told): Table {
  const sides = sidesInOrder(head.managerFirst);
  return {
    name: 'reasons',
    title: t('table.reasons'),
    columns: [
      text(t('col.card')),
      text(t('col.reason')),
      ...sides.map((side) => count(t('col.says', { side: words.sideName(side) }))),
    ],
    rows: figures.reasons.flatMap(({ card, counts }) =>
      counts === null
        ? []
        : reasons.map((reason) => [
            words.cardText(card),
            t(`reason.${reason}`),
            ...sides.map((side) => counts[side][reason]),
          ]),
    ),
    notes: [],
  };
}

export function quotesTable({ figures, words }: Told): Table {
  return {
    name: 'quotes',
    title: t('table.quotes'),
    columns: [text(t('col.card')), text(t('col.side')), text(t('col.reason')), text(t('col.quote'))],
    rows: figures.reasons.flatMap(({ card, quotes }) =>
      quotes.map((quote) => [
        words.cardText(card),
        words.sideName(quote.side),
        t(`reason.${quote.reason}`),
        quote.text,
      ]),
    ),
    notes: [],
  };
}

export function commitmentsTable({ head, words }: Told): Table {
  return {
    name: 'commitments',
    title: t('table.commitments'),
    columns: [text(t('col.commitment')), text(t('col.hat'))],
    rows: head.commitments.map(({ text: sentence, mode }) => [sentence, words.modeName(mode)]),
    notes: [],
  };
}
