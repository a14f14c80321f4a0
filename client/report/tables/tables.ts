/** Every table of a report that has something in it, and what has to be said beside all of them. */
import { limits } from '../../../shared/limits.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { answersTable, statisticsTable } from './answers.ts';
import { cardsTable, flipsTable } from './cards.ts';
import { factsTable } from './facts.ts';
import { pairsTable, scenariosTable, teamsTable, themesTable } from './outcomes.ts';
import { commitmentsTable, quotesTable, reasonsTable } from './said.ts';
import { sourcesTable } from './sources.ts';
import type { Table } from './table.ts';

export function tablesOf(told: Told): readonly Table[] {
  const { workshop } = told;
  const tables = [
    ...[factsTable, cardsTable, flipsTable, themesTable, scenariosTable, teamsTable, pairsTable],
    ...[reasonsTable, quotesTable, commitmentsTable, sourcesTable],
  ].map((table) => table(told));
  const behind = workshop === null ? [] : [statisticsTable(told, workshop), answersTable(told, workshop)];
  return [...tables, ...behind].filter(({ rows }) => rows.length > 0);
}

/** How far the figures of this workshop carry: stands beside them wherever they go. */
export function notesOf({ figures: { facts } }: Told): readonly string[] {
  const floor = t('note.floor', { fewest: limits.smallestSplit });
  return facts.isSmall ? [t('chart.small', { people: t('word.people', { count: facts.people }) }), floor] : [floor];
}
