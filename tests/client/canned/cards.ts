/** The cards of the canned debrief: what became of the answers, and the reasons for them. */
import type { Side } from '../../../shared/commands.ts';
import type { CardFigures } from '../../../shared/debrief-views.ts';
import type { CardReasons, Flips } from '../../../shared/workshop/workshop.ts';
import { card, keyOf } from './room.ts';

/** Six people in each of four teams; a team's answer is that of all its people. */
export const people = 24;
const teamSize = 6;

interface Told {
  readonly index: number;
  readonly theme: string;
  readonly contested: number;
  /** Of each camp, how many were in a team that took the leader's side at the first and at the last lock. */
  readonly camps: Readonly<Record<Side, readonly [alone: number, first: number, last: number]>>;
  readonly where: 'within' | 'between' | null;
  readonly changes: number;
}

const told: readonly Told[] = [
  {
    index: 4,
    theme: 'people',
    contested: 0.91,
    camps: { leader: [11, 7, 4], manager: [13, 5, 2] },
    where: 'within',
    changes: 9,
  },
  {
    index: 9,
    theme: 'change',
    contested: 0.84,
    camps: { leader: [12, 11, 11], manager: [12, 1, 1] },
    where: 'between',
    changes: 7,
  },
  {
    index: 2,
    theme: 'direction',
    contested: 0.71,
    camps: { leader: [15, 12, 13], manager: [9, 6, 5] },
    where: null,
    changes: 3,
  },
  ...[0, 1, 3, 5, 6, 7, 8].map((index, place): Told => {
    const forLeader = keyOf(index) === 'leader';
    const minority = 7 - place;
    return {
      index,
      theme: ['direction', 'risk', 'trust'][place % 3] ?? 'risk',
      contested: 0.6 - 0.07 * place,
      camps: {
        leader: forLeader ? [people - minority, people - minority, people - minority] : [minority, 0, 0],
        manager: forLeader ? [minority, minority, minority] : [people - minority, 0, 0],
      },
      where: 'within',
      changes: place % 3,
    };
  }),
];

function flipsOf(camps: Told['camps'], at: 1 | 2): Flips {
  const of = ([alone, ...forLeader]: readonly [number, number, number]) => {
    const leader = forLeader[at - 1] ?? 0;
    return { leader, manager: alone - leader };
  };
  return { leader: of(camps.leader), manager: of(camps.manager) };
}

function figuresOf({ index, theme, contested, camps, where, changes }: Told): CardFigures {
  const leader = camps.leader[0];
  const key = keyOf(index);
  const share = (key === 'leader' ? leader : people - leader) / people;
  const teamsForLeader = (camps.leader[2] + camps.manager[2]) / teamSize;
  return {
    card: card(index),
    round: 0,
    key,
    theme,
    disputed: index === 3,
    index: contested,
    where,
    people: { leader, manager: people - leader, open: 0 },
    teams: { leader: teamsForLeader, manager: people / teamSize - teamsForLeader, open: 0 },
    agreement: Math.max(leader, people - leader) / people,
    difficulty: { share, low: Math.max(0, share - 0.18), high: Math.min(1, share + 0.16), people },
    flag: share > 0.9 ? 'easy' : null,
    toFirst: flipsOf(camps, 1),
    toLast: flipsOf(camps, 2),
    entrenched: index === 9,
    changes,
    isHot: changes > 5,
  };
}

export const reasons: readonly CardReasons[] = [
  {
    card: card(4),
    givers: 19,
    counts: {
      leader: { people: 6, process: 1, time: 0, depends: 2 },
      manager: { people: 2, process: 4, time: 3, depends: 1 },
    },
    quotes: [
      { side: 'leader', reason: 'people', text: 'Nobody grows by doing only what the job asks for.' },
      { side: 'leader', reason: 'depends', text: 'In a calm quarter, yes.' },
      { side: 'manager', reason: 'process', text: 'Time to learn is planned, paid and put into the roster.' },
      { side: 'manager', reason: 'time', text: 'Somebody has to cover the shift.' },
    ],
  },
  {
    card: card(9),
    givers: 14,
    counts: {
      leader: { people: 1, process: 3, time: 1, depends: 1 },
      manager: { people: 0, process: 5, time: 1, depends: 2 },
    },
    quotes: [
      {
        side: 'leader',
        reason: 'process',
        text: 'Whoever takes a block away for good has changed the system that put it there, and that is more than tidying up.',
      },
    ],
  },
  { card: card(2), givers: 3, counts: null, quotes: [] },
];

export const cardFigures: readonly CardFigures[] = told.map(figuresOf);
