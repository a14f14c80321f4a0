/** Word lists for the two guesses a player makes without reading: by tone, and by who or what a card is about. */
import vaderSentiment from 'vader-sentiment';
import type { Score } from './guessing.ts';
import { tokens } from './sample.ts';

/** Rates how pleasant an English text sounds: above zero pleasant, below unpleasant. */
export interface Lexicon {
  readonly name: string;
  readonly score: Score;
}

export const vader: Lexicon = {
  name: 'VADER',
  score: (text) => vaderSentiment.SentimentIntensityAnalyzer.polarity_scores(text).compound,
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const aboutPeople = words(`
  colleague colleagues everybody everyone feel feels group mood newcomer newest nobody others person
  persons people praise promise somebody someone staff team together trust trusts
`);

const aboutPlans = words(`
  budget check checks contract count date dates detail details duty figure figures hours list measure
  method money month number numbers order orders plan result results routine schedule standard step steps
  system target targets task tasks timetable week weekly workflow year years
`);

/** The stereotype: people are the leader's, plans and numbers the manager's. */
export const peopleNotPlans: Score = (text) =>
  tokens(text).reduce((score, word) => score + Number(aboutPeople.has(word)) - Number(aboutPlans.has(word)), 0);
