/** The answers themselves, without people, and what they say about each card. For the host only. */
import type { Workshop } from '../../../shared/workshop/workshop.ts';
import { testsOf, type RoundTest } from '../../../shared/workshop/item-tests.ts';
import { correctedPointBiserial, itemAndRest, kr20, wilson } from '../../../shared/workshop/measures/items.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { count, figure, share, text, type Column, type Table } from './table.ts';

/** A row for each person and round, in an order that tells nothing; 1 fits, 0 does not. */
export function answersTable({ words }: Told, workshop: Workshop): Table {
  const tests = testsOf(workshop);
  const columns: readonly Column[] = tests.flatMap(({ cards }) => cards.map(({ card }) => count(words.cardText(card))));
  const before = tests.map((_, index) => tests.slice(0, index).flatMap(({ cards }) => cards).length);
  const rows = tests.flatMap(({ round, rows: answers }, index) =>
    answers.map((row) => {
      const whole = columns.map((_, at) => row[at - (before[index] ?? 0)] ?? null);
      return [round + 1, ...whole];
    }),
  );
  const notes = [t('note.answers')];
  return { name: 'answers', title: t('table.answers'), columns: [count(t('col.round')), ...columns], rows, notes };
}

/** Cards in the order in which they were played. */
export function statisticsTable({ words }: Told, workshop: Workshop): Table {
  const tests = testsOf(workshop);
  const rows = tests.flatMap(({ round, cards, rows: answers }) =>
    cards.map(({ card }, item) => {
      const given = answers.flatMap((row) => row[item] ?? []);
      const difficulty = wilson(given.filter((fits) => fits === 1).length, given.length);
      const discrimination = correctedPointBiserial([itemAndRest(answers, item)]);
      return [
        words.cardText(card),
        round + 1,
        difficulty?.share ?? null,
        difficulty?.low ?? null,
        difficulty?.high ?? null,
        discrimination,
        given.length,
      ];
    }),
  );
  return {
    name: 'statistics',
    title: t('table.statistics'),
    columns: [
      text(t('col.card')),
      count(t('col.round')),
      share(t('col.fit')),
      share(t('col.low')),
      share(t('col.high')),
      figure(t('col.discrimination')),
      count(t('col.people')),
    ],
    rows: rows.filter((row) => row.at(-1) !== 0),
    notes: [t('note.statistics'), ...tests.flatMap(reliabilityNote)],
  };
}

function reliabilityNote({ round, rows }: RoundTest): readonly string[] {
  const reliability = kr20(rows);
  if (reliability === null) return [];
  const value = number(reliability.value, { maximumFractionDigits: 2 });
  return [t('note.reliability', { round: round + 1, value, count: reliability.people })];
}
