/** What became of each card, and how private answers turned into those of the teams. */
import type { CardFigures } from '../../../shared/debrief-views.ts';
import { locksOf } from '../../charts/flips-words.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/report.ts';
import type { Told } from '../told.ts';
import { count, figure, share, text, type Cell, type Column, type Table } from './table.ts';

/** The most contested card first. */
export function cardsTable(told: Told): Table {
  const notes = [t('note.fit'), t('note.interval'), t('note.index')];
  const rows = told.figures.cards.map((card) => [...whatOf(card, told), ...howOf(card, told)]);
  return { name: 'cards', title: t('table.cards'), columns: cardColumns(told), rows, notes };
}

function cardColumns({ head, words }: Told): readonly Column[] {
  const sides = sidesInOrder(head.managerFirst).map((side) => words.sideName(side));
  return [
    text(t('col.card')),
    count(t('col.round')),
    text(t('col.theme')),
    text(t('col.key')),
    text(t('col.disputed')),
    ...sides.map((side) => count(t('col.alone', { side }))),
    count(t('col.aloneOpen')),
    ...sides.map((side) => count(t('col.teams', { side }))),
    count(t('col.teamsOpen')),
    share(t('col.agreement')),
    share(t('col.fit')),
    share(t('col.low')),
    share(t('col.high')),
    count(t('col.people')),
    text(t('col.flag')),
    figure(t('col.index')),
    text(t('col.where')),
    text(t('col.stayed')),
    count(t('col.changes')),
    text(t('col.hot')),
  ];
}

const yes = (is: boolean): Cell => (is ? t('word.yes') : null);

function whatOf({ card, round, theme, key, disputed }: CardFigures, { words }: Told): readonly Cell[] {
  return [words.cardText(card), round + 1, words.themeName(theme), words.sideName(key), yes(disputed)];
}

function howOf(card: CardFigures, { head }: Told): readonly Cell[] {
  const { people, teams, agreement, difficulty, flag, index, where, entrenched, changes, isHot } = card;
  const sides = sidesInOrder(head.managerFirst);
  return [
    ...sides.map((side) => people?.[side] ?? null),
    people?.open ?? null,
    ...sides.map((side) => teams[side]),
    teams.open,
    agreement,
    ...fitOf(difficulty),
    flag === null ? null : t(`flag.${flag}`),
    index,
    where === null ? null : t(`contested.${where}`),
    yes(entrenched === true),
    changes,
    yes(isHot),
  ];
}

function fitOf(difficulty: CardFigures['difficulty']): readonly Cell[] {
  if (difficulty === null) return [null, null, null, null];
  const { share: fit, low, high, people } = difficulty;
  return [fit, low, high, people];
}

/** From the private answer to the team's, at each lock. Cards of which too few would share an answer are left out. */
export function flipsTable(told: Told): Table {
  const { head, figures, words } = told;
  const sides = sidesInOrder(head.managerFirst);
  const pairs = sides.flatMap((from) => sides.map((to) => ({ from, to })));
  const columns = pairs.map(({ from, to }) =>
    count(t('col.flip', { from: words.sideName(from), to: words.sideName(to) })),
  );
  const rows = figures.cards.flatMap((card) =>
    locksOf(card, head.parts.secondLook).map(({ lock, flips }) => [
      words.cardText(card.card),
      t(lock === 'second' ? 'step.lock-2' : 'step.lock-1'),
      ...pairs.map(({ from, to }) => flips[from][to]),
    ]),
  );
  const notes = [t('note.flips')];
  return {
    name: 'flips',
    title: t('table.flips'),
    columns: [text(t('col.card')), text(t('col.lock')), ...columns],
    rows,
    notes,
  };
}
