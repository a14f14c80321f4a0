/** What topics, scenarios and teams came to. */
import type { ModeCounts, Part } from '../../../shared/outcome-views.ts';
import { shareOf } from '../../../shared/workshop/measures/numbers.ts';
import { list } from '../../lib/formats.ts';
import { modesInOrder } from '../../lib/order.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { count, figure, inOneCell, share, text, type Cell, type Table } from './table.ts';

/** All cards first. Of a theme with cards of one side there is no lean, and still a share that fits. */
export function themesTable({ figures, words }: Told): Table {
  const [leader, manager] = [words.sideName('leader'), words.sideName('manager')];
  return {
    name: 'themes',
    title: t('table.themes'),
    columns: [text(t('col.theme')), figure(t('col.lean')), share(t('col.fit')), count(t('col.cards'))],
    rows: [
      ...(figures.lean === null ? [] : [[t('lean.allCards'), figures.lean, null, figures.facts.cards]]),
      ...(figures.themes ?? []).map(({ theme, lean, fit, cards }) => [words.themeName(theme), lean, fit, cards]),
    ],
    notes: [t('lean.scale', { leader, manager }), t('lean.unit', { leader, manager })],
  };
}

export function scenariosTable({ head, figures, words }: Told): Table {
  const modes = modesInOrder(head.managerFirst);
  const counts = (votes: ModeCounts | null): readonly Cell[] => modes.map((mode) => votes?.[mode] ?? null);
  const named = (key: 'col.before' | 'col.after') =>
    modes.map((mode) => count(t(key, { answer: words.modeName(mode) })));
  return {
    name: 'scenarios',
    title: t('table.scenarios'),
    columns: [
      text(t('col.scenario')),
      text(t('col.key')),
      ...named('col.before'),
      ...named('col.after'),
      count(t('col.gained')),
      count(t('col.wrong')),
      share(t('col.gain')),
      count(t('col.lost')),
      count(t('col.right')),
      share(t('col.loss')),
      figure(t('col.normalised')),
      count(t('col.people')),
    ],
    rows: figures.scenarios.map(({ scenario, key, before, after, change }) => [
      words.scenarioText(scenario),
      words.modeName(key),
      ...counts(before),
      ...counts(after),
      ...partCells(change?.gain),
      ...partCells(change?.loss),
      change?.normalised ?? null,
      change?.people ?? null,
    ]),
    notes: [t('note.gain')],
  };
}

const partCells = (part: Part | null | undefined): readonly Cell[] =>
  part ? [part.count, part.of, shareOf(part)] : [null, null, null];

/** The whole room first. */
export function teamsTable({ head, figures }: Told): Table {
  const liftOf = (team: number | null): readonly Cell[] => {
    const lift = figures.lift.find((one) => one.team === team);
    return [lift?.soloMean ?? null, lift?.soloBest ?? null, lift?.first ?? null, lift?.second ?? null];
  };
  return {
    name: 'teams',
    title: t('table.teams'),
    columns: [
      text(t('col.team')),
      count(t('col.people')),
      count(t('col.points')),
      share(t('lift.mean')),
      share(t('lift.best')),
      share(t('lift.first')),
      share(t('lift.second')),
    ],
    rows: [
      [t('lift.room'), head.people, null, ...liftOf(null)],
      ...head.teams.map(({ team, size, points }) => [teamName(team), size, points, ...liftOf(team)]),
    ],
    notes: [t('note.lift')],
  };
}

export function pairsTable({ figures, words }: Told): Table {
  return {
    name: 'pairs',
    title: t('table.pairs'),
    columns: [text(t('col.teamsPair')), count(t('col.differ')), count(t('col.of')), text(t('col.cards'))],
    rows: figures.pairs.map(({ teams, cards, differ, of }) => [
      list(teams.map(teamName)),
      differ,
      of,
      inOneCell(cards.map((card) => words.cardText(card))),
    ]),
    notes: [],
  };
}
