/** Scores and outcomes of the canned workshop. */
import type { ContestedCard, DebriefView } from '../../../shared/debrief-views.ts';
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import type { Awards, RevealedCard, StandingsView } from '../../../shared/views.ts';
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
  change: { gain: 0.63, loss: 0.17, normalised: 0.5, people: 14 },
};

const undecided: ScenarioOutcome = {
  scenario: scenario(1),
  key: 'both',
  scored: true,
  before: { lead: 4, both: 7, manage: 3 },
  after: { lead: 3, both: 9, manage: 2 },
  change: { gain: 0.43, loss: 0.14, normalised: 0.29, people: 14 },
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

const contested: readonly ContestedCard[] = [4, 9, 2].map((index, place) => ({
  card: card(index),
  key: keyOf(index),
  index: 0.91 - 0.12 * place,
  where: ([`within`, 'between', null] as const)[place] ?? null,
  teams: { leader: 1, manager: 2, open: 0 },
  people: { leader: 6 + place, manager: 8 - place, open: 0 },
}));

export const debrief: DebriefView = {
  facts: { people: 14, cards: 10, placements: 263, changedBeforeLock: 41, votes: 78, votesChanged: 19 },
  mood: [2, 4, 8],
  contested,
  talk: [card(6), card(8)],
  scenarios: [outcome, undecided, unscored],
  lift: [
    { team: null, soloMean: 0.62, soloBest: 0.9, first: 0.7, second: 0.8 },
    { team: team(0), soloMean: 0.62, soloBest: 0.8, first: 0.7, second: 0.8 },
    { team: team(1), soloMean: 0.55, soloBest: 0.7, first: 0.6, second: 0.7 },
  ],
  leans: [
    { theme: 'people', lean: 0.45 },
    { theme: 'direction', lean: 0.2 },
    { theme: 'change', lean: -0.05 },
    { theme: 'drive', lean: -0.3 },
  ],
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
  ],
  exit: { people: 13, share: 0.79, soloShare: 0.62, usefulness: 4.3 },
};
