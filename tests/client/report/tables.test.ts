// @vitest-environment happy-dom
/** The tables behind page and exports: what they say, and what they leave out where few answered. */
import { beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../../client/report/parts.ts';
import { questionsOf } from '../../../client/report/prompts.ts';
import { shown } from '../../../client/report/tables/shown.ts';
import { notesOf, tablesOf } from '../../../client/report/tables/tables.ts';
import type { Cell, Table, TableName } from '../../../client/report/tables/table.ts';
import { charts } from '../../../client/messages/en/charts.ts';
import { toldOf, toldOfKept, type Told } from '../../../client/report/told.ts';
import type { Side } from '../../../shared/commands.ts';
import type { CardId, Instant } from '../../../shared/ids.ts';
import type { GuestReport } from '../../../shared/report.ts';
import { fewPlayed, played, playedTexts } from '../../support/workshop.ts';
import { speakEnglish } from '../english.ts';

const texts = playedTexts();
const told = toldOfKept({ workshop: played, texts });
const few = toldOfKept({ workshop: fewPlayed, texts });

function guest(): Told {
  const report: GuestReport = {
    for: 'seat',
    figures: told.figures,
    workshop: played,
    boards: told.boards,
    texts,
    keptUntil: 0 as Instant,
  };
  return toldOf(report, null);
}

function tableOf(of: Told, wanted: TableName): Table | undefined {
  return tablesOf(of).find(({ name }) => name === wanted);
}

function column(table: Table | undefined, title: string): readonly Cell[] {
  const at = table?.columns.findIndex((one) => one.title === title) ?? -1;
  if (table === undefined || at < 0) throw new Error(`no column ${title}`);
  return table.rows.map((row) => row[at] ?? null);
}

/** Counted by hand: how many put a card on a side alone. */
function countAlone(text: string, side: Side): number {
  const card = Object.keys(texts.cards).find((id) => texts.cards[id as CardId] === text);
  const answers = played.rounds.flatMap(({ hands }) => hands.flatMap(({ sides }) => sides));
  return answers.filter(([id, where]) => id === card && where === side).length;
}

beforeAll(() => speakEnglish('report'));

describe('the tables of a report', () => {
  it('have a cell for every column', () => {
    for (const { name, columns, rows } of [...tablesOf(told), ...tablesOf(few)])
      for (const row of rows) expect(row, name).toHaveLength(columns.length);
  });

  it('tell of how many a gain and a loss are the share', () => {
    const scenarios = tableOf(told, 'scenarios');
    const of = (title: string) => column(scenarios, title) as readonly number[];
    const first = (at: number) =>
      played.scenarios[at]!.votes.filter((vote) => vote.first === played.scenarios[at]!.key);
    expect(of('Fitted at first')).toEqual(played.scenarios.map((_, at) => first(at).length));
    expect(of('Gain')).toEqual(of('Came round').map((came, at) => came / of('Did not fit at first')[at]!));
    expect(of('Loss')).toEqual(of('Left').map((left, at) => left / of('Fitted at first')[at]!));
  });

  it('name no column of a table twice', () => {
    for (const { name, columns } of tablesOf(told)) {
      const titles = columns.map(({ title }) => title);
      expect(new Set(titles).size, name).toBe(titles.length);
    }
  });

  it('count the private answers to every card', () => {
    const cards = tableOf(told, 'cards');
    const names = column(cards, 'Card').map(String);
    expect(names).toHaveLength(20);
    expect(column(cards, 'Alone: Leader')).toEqual(names.map((name) => countAlone(name, 'leader')));
    expect(column(cards, 'Alone: Manager')).toEqual(names.map((name) => countAlone(name, 'manager')));
  });

  it('tell the answers as fits and does not, a row for each person and round', () => {
    const answers = tableOf(told, 'answers');
    expect(answers?.rows).toHaveLength(48);
    const statistics = tableOf(told, 'statistics');
    for (const [at, name] of column(statistics, 'Card').entries()) {
      const given = column(answers, String(name)).filter((cell) => cell !== null);
      expect(given).toHaveLength(24);
      const share = given.filter((cell) => cell === 1).length / 24;
      expect(column(statistics, 'Fit, alone')[at]).toBeCloseTo(share, 10);
    }
  });

  it('give nobody who took part the answers and what follows from them', () => {
    const names = tablesOf(guest()).map(({ name }) => name);
    expect(names).toContain('cards');
    expect(names).not.toContain('answers');
    expect(names).not.toContain('statistics');
    expect(partsOf(guest())).not.toContain('statistics');
  });

  it('leave out of answers, statistics and boards what a file may not tell', () => {
    const [first, ...others] = played.rounds;
    const card = first!.tallies[0]!.card;
    const hands = first!.hands.map((hand, person) => ({
      ...hand,
      sides: hand.sides.filter(([id]) => id !== card || person < 4),
    }));
    const boards = first!.boards.map((board, at) => ({ ...board, members: at === 0 ? 2 : 6 }));
    const claimed = toldOfKept({ workshop: { ...played, rounds: [{ ...first!, hands, boards }, ...others] }, texts });
    const name = texts.cards[card]!;
    expect(new Set(column(tableOf(claimed, 'answers'), name))).toEqual(new Set([null]));
    expect(column(tableOf(claimed, 'statistics'), 'Card')).not.toContain(name);
    expect(claimed.boards.map(({ length }) => length)).toEqual([3, 4]);
  });

  it('[DEBRIEF-6] have the lean of all cards first, and of a theme with cards of one side what fits', () => {
    const themes = tableOf(told, 'themes');
    expect(themes?.rows[0]).toEqual(['All cards', told.figures.lean, null, 20]);
    const oneSided = told.figures.themes!.filter(({ lean }) => lean === null);
    expect(oneSided.length).toBeGreaterThan(0);
    for (const { fit, cards } of oneSided)
      expect(themes?.rows.map((row) => row.slice(1))).toContainEqual([null, fit, cards]);
  });

  it('[DEBRIEF-8] say how sure the shares of the last cards and of the first round are', () => {
    const facts = tableOf(told, 'facts');
    const { unseen, alone } = told.figures.exit!;
    const said = ['Unseen cards that fit', 'First round alone, fit'].map(
      (what) => facts?.rows.find(([name]) => name === what)?.[1],
    );
    const percent = (share: number) => `${String(Math.round(share * 100))}%`;
    expect(said).toEqual(
      [unseen!, alone!].map(({ share, low, high }) => `${percent(share)} (${percent(low)} to ${percent(high)})`),
    );
  });

  it('name the best person of the room, never that of a team', () => {
    const best = column(tableOf(told, 'teams'), 'Best person alone');
    expect(best[0]).toBeGreaterThan(0);
    expect(best.slice(1)).toEqual([null, null, null, null]);
  });
});

describe('of three people', () => {
  it('nothing is told that would tell an answer', () => {
    const names = tablesOf(few).map(({ name }) => name);
    for (const name of ['flips', 'themes', 'reasons', 'quotes', 'statistics', 'answers'] as const)
      expect(names).not.toContain(name);
    const nothing = Array.from({ length: 20 }, () => null);
    for (const title of ['Alone: Leader', 'Alone: Manager', 'Alone: open', 'Fit, alone', 'Fit, from', 'People'])
      expect(column(tableOf(few, 'cards'), title), title).toEqual(nothing);
    const scenarios = tableOf(few, 'scenarios');
    for (const { title } of scenarios?.columns.slice(2) ?? [])
      expect(column(scenarios, title), title).toEqual([null, null, null, null]);
    expect(partsOf(few)).toEqual([
      'happened',
      'contested',
      'cards',
      'hot',
      'replay',
      'argue',
      'neither',
      'tips',
      'wall',
      'sources',
    ]);
  });

  it('it is said that they are few, and where the floor is', () => {
    expect(notesOf(few)).toEqual([
      charts['chart.small'].replace('{people}', '3 people'),
      'Answers of fewer than 5 people are never shown. Where a figure is missing, too few answered.',
    ]);
    expect(notesOf(told)).toHaveLength(1);
  });
});

describe('what is asked', () => {
  it('fits how the cards divided the room', () => {
    const kinds = told.figures.cards
      .filter(({ card }) => told.figures.contested.includes(card))
      .map(({ where }) => where);
    expect(new Set(kinds)).toEqual(new Set(['between', 'within']));
    expect(questionsOf('contested', told)).toHaveLength(2);
    expect(questionsOf('contested', few)).toEqual(['What made you choose, and would you choose it again today?']);
  });

  it('is what we saw where all teams ended on the other side', () => {
    const cards = told.figures.cards.map((one) => {
      const isLeader = one.key === 'leader';
      return { ...one, toLast: null, teams: { leader: isLeader ? 0 : 4, manager: isLeader ? 4 : 0, open: 0 } };
    });
    const questions = questionsOf('contested', { ...told, figures: { ...told.figures, cards } });
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain('Most of us saw this card otherwise than the articles.');
  });

  it('is something in every part that has something to talk about', () => {
    const silent = partsOf(told).filter((part) => questionsOf(part, told).length === 0);
    expect(silent).toEqual(['statistics', 'sources']);
  });
});

describe('a cell', () => {
  it('is read as its column says', () => {
    expect(shown(0.416, { title: '', as: 'share' })).toBe('42%');
    expect(shown(-0.004, { title: '', as: 'figure' })).toBe('0.00');
    expect(shown(1200, { title: '', as: 'count' })).toBe('1,200');
    expect(shown(null, undefined)).toBe('–');
  });
});
