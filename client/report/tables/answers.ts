/** The answers themselves, without people, and what they say about each card. For the host only. */
import type { Workshop, WorkshopRound } from '../../../shared/workshop/workshop.ts';
import {
  correctedPointBiserial,
  itemAndRest,
  kr20,
  wilson,
  type ItemRow,
} from '../../../shared/workshop/measures/items.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { count, figure, share, text, type Column, type Table } from './table.ts';

/** The cards of a round, and who of those who answered had which of them as the deck has it. */
function testOf({ tallies, hands }: WorkshopRound, { cards }: Workshop) {
  const keys = new Map(cards.map(({ card, key }) => [card, key]));
  const ids = tallies.map(({ card }) => card);
  const rows = hands.map(({ sides }): ItemRow => {
    const given = new Map(sides);
    return ids.map((card) => (given.has(card) ? (given.get(card) === keys.get(card) ? 1 : 0) : null));
  });
  return { ids, rows };
}

/** A row for each person and round, in an order that tells nothing; 1 fits, 0 does not. */
export function answersTable({ words }: Told, workshop: Workshop): Table {
  const tests = workshop.rounds.map((round) => testOf(round, workshop));
  const columns: readonly Column[] = tests.flatMap(({ ids }) => ids.map((card) => count(words.cardText(card))));
  const before = tests.map((_, round) => tests.slice(0, round).flatMap(({ ids }) => ids).length);
  const rows = tests.flatMap(({ rows: answers }, round) =>
    answers.map((row) => {
      const whole = columns.map((_, at) => row[at - (before[round] ?? 0)] ?? null);
      return [round + 1, ...whole];
    }),
  );
  const notes = [t('note.answers')];
  return { name: 'answers', title: t('table.answers'), columns: [count(t('col.round')), ...columns], rows, notes };
}

/** Cards in the order in which they were played. */
export function statisticsTable({ words }: Told, workshop: Workshop): Table {
  const tests = workshop.rounds.map((round) => testOf(round, workshop));
  const rows = tests.flatMap(({ ids, rows: answers }, round) =>
    ids.map((card, item) => {
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
    notes: [t('note.statistics'), ...tests.flatMap(({ rows: answers }, round) => reliabilityNote(answers, round))],
  };
}

function reliabilityNote(answers: readonly ItemRow[], round: number): readonly string[] {
  const reliability = kr20(answers);
  if (reliability === null) return [];
  const value = number(reliability.value, { maximumFractionDigits: 2 });
  return [t('note.reliability', { round: round + 1, value, count: reliability.people })];
}
