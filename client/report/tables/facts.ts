/** What can be said of the workshop as a whole, a line for each figure. */
import type { Estimate } from '../../../shared/debrief-views.ts';
import { estimateText } from '../../charts/estimate-words.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { toHundredths } from './shown.ts';
import { text, type Table } from './table.ts';

export type FactLine = readonly [what: string, value: string];

const figureOf = (value: number | null): string | null =>
  value === null ? null : number(toHundredths(value), { maximumFractionDigits: 2 });
const shareOf = (estimate: Estimate | null): string | null => estimate && estimateText(estimate);

export function factsTable(told: Told): Table {
  return {
    name: 'facts',
    title: t('table.facts'),
    columns: [text(t('col.what')), text(t('col.value'))],
    rows: [...workshopLines(told), ...playLines(told), ...namedMoods(told), ...endLines(told), ...haloLines(told)],
    notes: [],
  };
}

/** What is not known, or may not be told, is left out. */
const known = (lines: readonly (readonly [string, string | null])[]): readonly FactLine[] =>
  lines.flatMap(([what, value]) => (value === null ? [] : [[what, value] as const]));

function workshopLines({ head, words, figures }: Told): readonly FactLine[] {
  return known([
    [t('fact.deck'), words.title],
    [t('fact.code'), head.code],
    [t('fact.date'), head.startedAt === null ? null : dayAndTime(head.startedAt)],
    [t('fact.people'), number(figures.facts.people)],
    [t('fact.teams'), number(head.teams.length)],
  ]);
}

export function playLines({ figures }: Told): readonly FactLine[] {
  const { cards, placements, changedBeforeLock, churn, votes, votesChanged } = figures.facts;
  return known([
    [t('fact.cards'), number(cards)],
    [t('fact.placements'), number(placements)],
    [t('fact.changed'), number(changedBeforeLock)],
    [t('fact.churn'), figureOf(churn)],
    [t('fact.votes'), number(votes)],
    [t('fact.votesChanged'), figureOf(votesChanged)],
  ]);
}

export function moodLines({ figures: { mood } }: Told): readonly FactLine[] {
  return ([1, 2, 3] as const).flatMap((face) =>
    mood === null ? [] : [[t(`mood.${face}`), number(mood[face - 1] ?? 0)] as const],
  );
}

function namedMoods(told: Told): readonly FactLine[] {
  return moodLines(told).map(([face, people]) => [t('word.row', { name: t('fact.mood'), value: face }), people]);
}

export function endLines({ figures: { exit } }: Told): readonly FactLine[] {
  return known([
    [t('fact.exit'), shareOf(exit?.unseen ?? null)],
    [t('fact.solo'), shareOf(exit?.alone ?? null)],
    [t('fact.transfer'), figureOf(exit?.transfer ?? null)],
    [t('fact.useful'), figureOf(exit?.usefulness ?? null)],
    [t('fact.exitPeople'), exit === null ? null : number(exit.people)],
  ]);
}

function haloLines({ figures: { halo } }: Told): readonly FactLine[] {
  return known([[t('fact.halo'), figureOf(halo?.halo ?? null)]]);
}
