/** Scores and outcomes of the canned workshop. */
import type { DebriefView } from '../../../shared/debrief-views.ts';
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import type { Awards, RevealedCard, StandingsView } from '../../../shared/views.ts';
import { cardFigures, people, reasons } from './cards.ts';
import { card, cards, keyOf, scenario, team } from './room.ts';

export const standings: StandingsView = {
  rows: [
    { team: team(2), points: 780, rank: 1, gained: 780 },
    { team: team(0), points: 640, rank: 2, gained: 640 },
    { team: team(1), points: 560, rank: 3, gained: 560 },
  ],
  best: 1000,
};

export const outcome: ScenarioOutcome = {
  scenario: scenario(0),
  key: 'manage',
  scored: true,
  before: { lead: 5, both: 3, manage: 6 },
  after: { lead: 2, both: 2, manage: 10 },
  change: { gain: { count: 5, of: 8 }, loss: { count: 1, of: 6 }, normalised: 0.5, people: 14 },
};

const undecided: ScenarioOutcome = {
  scenario: scenario(1),
  key: 'both',
  scored: true,
  before: { lead: 4, both: 7, manage: 3 },
  after: { lead: 3, both: 9, manage: 2 },
  change: { gain: { count: 3, of: 7 }, loss: { count: 1, of: 7 }, normalised: 0.29, people: 14 },
};

const unscored: ScenarioOutcome = {
  ...undecided,
  scenario: scenario(2),
  key: 'lead',
  scored: false,
  after: null,
  change: null,
};

export const awards: Awards = {
  bestSecondLook: [team(0)],
  mostMindsChanged: [team(1), team(2)],
  bestAppeal: {
    team: team(1),
    card: card(9),
    text: 'Whoever removes a block for good is changing the system, and that is a leader’s job.',
  },
};

export const revealedCards: readonly RevealedCard[] = cards.map((id, index) => ({
  card: id,
  key: keyOf(index),
  disputed: index === 3,
  struck: index === 9,
  teams: index % 3 === 0 ? { leader: 2, manager: 1, open: 0 } : { leader: 1, manager: 1, open: 1 },
  people: index === 5 ? null : { leader: 4 + (index % 5), manager: 10 - (index % 5), open: 0 },
}));

export const debrief: DebriefView = {
  shown: null,
  facts: {
    people,
    isSmall: false,
    cards: 10,
    placements: 263,
    changedBeforeLock: 41,
    churn: 0.6,
    votes: 138,
    votesChanged: 31,
  },
  mood: [3, 7, 14],
  cards: cardFigures,
  contested: [4, 9, 2].map(card),
  reasons,
  talk: [card(6), card(8)],
  scenarios: [outcome, undecided, unscored],
  lift: [
    { team: null, soloMean: 0.62, soloBest: 0.9, first: 0.7, second: 0.8 },
    { team: team(0), soloMean: 0.62, soloBest: null, first: 0.7, second: 0.8 },
    { team: team(1), soloMean: 0.55, soloBest: null, first: 0.6, second: 0.7 },
    { team: team(2), soloMean: 0.71, soloBest: null, first: 0.8, second: 0.9 },
    { team: team(3), soloMean: 0.6, soloBest: null, first: 0.7, second: 0.6 },
  ],
  themes: [
    { theme: 'people', lean: 0.45, fit: 0.46, cards: 2 },
    { theme: 'direction', lean: 0.2, fit: 0.66, cards: 3 },
    { theme: 'change', lean: null, fit: 0.5, cards: 1 },
    { theme: 'risk', lean: -0.3, fit: 0.71, cards: 2 },
    { theme: 'trust', lean: 0.02, fit: 0.82, cards: 2 },
  ],
  lean: 0.1,
  halo: { halo: 0.22, isTelling: true, positive: 0.64, negative: 0.42 },
  pairs: [
    { teams: [team(0), team(3)], cards: [card(4), card(9)], differ: 4, of: 10 },
    { teams: [team(1), team(2)], cards: [card(9)], differ: 3, of: 10 },
  ],
  replay: [0],
  commitments: [
    {
      text: 'When a capable person asks me for an answer, I will ask what they would do.',
      mode: 'lead',
      hidden: false,
    },
    { text: 'When a date is near, I will put four names on four tasks before lunch.', mode: 'manage', hidden: false },
    { text: 'When I give a reason, I will add the first step.', mode: 'both', hidden: false },
    { text: 'When something fails, I will first ask what it taught us.', mode: 'lead', hidden: false },
    {
      text: 'When a newcomer starts, I will stay close for two weeks and then step back.',
      mode: 'both',
      hidden: false,
    },
    { text: 'When the plan breaks, I will say so on the same day.', mode: 'manage', hidden: false },
    { text: 'When two of us disagree, I will ask for the reason before the vote.', mode: 'both', hidden: false },
  ],
  commitmentModes: { lead: 2, manage: 2, both: 3 },
  exit: {
    people: 22,
    unseen: { share: 0.79, low: 0.58, high: 0.91, people: 22 },
    alone: { share: 0.62, low: 0.42, high: 0.79, people: 24 },
    transfer: 0.17,
    usefulness: 4.3,
  },
};

/** Four people: no answers of theirs may be told, and what is left rests on few. */
export const smallDebrief: DebriefView = {
  ...debrief,
  facts: {
    ...debrief.facts,
    people: 4,
    isSmall: true,
    placements: 22,
    changedBeforeLock: 3,
    votes: 12,
    votesChanged: null,
  },
  mood: null,
  cards: debrief.cards.map((one) => ({
    ...one,
    where: null,
    people: null,
    teams: { leader: 0, manager: 1, open: 0 },
    agreement: 1,
    difficulty: null,
    toFirst: null,
    toLast: null,
    entrenched: null,
  })),
  reasons: [],
  scenarios: debrief.scenarios.map((one) => ({ ...one, before: null, after: null, change: null })),
  lift: [],
  themes: null,
  lean: null,
  halo: null,
  pairs: [],
  replay: [],
  commitments: [],
  commitmentModes: null,
  exit: null,
};
