/** Which way the room leans: by theme, and by how a statement is worded. */
import type { Halo, ThemeFigures } from '../debrief-views.ts';
import type { Side } from '../commands.ts';
import type { ToldRound } from './figures-told.ts';
import { haloOf, isTellingHalo, themeLean } from './measures/leaning.ts';
import { sum } from './measures/numbers.ts';
import type { Tone, WorkshopCard } from './workshop.ts';

interface Answered {
  readonly card: WorkshopCard;
  readonly leader: number;
  readonly manager: number;
}

/** By theme, in the order of their keys; null where nothing can be told. */
export function themesOf(rounds: readonly ToldRound[]): readonly ThemeFigures[] | null {
  const answers = answersOf(rounds);
  const themes = [...new Set(answers.map(({ card }) => card.theme))].sort();
  const figures = themes.flatMap((theme) => {
    const own = answers.filter(({ card }) => card.theme === theme);
    const fit = shareOf(own, ({ card }) => card.key);
    return fit === null ? [] : [{ theme, lean: leanOf(own), fit, cards: own.length }];
  });
  return figures.length === 0 ? null : figures;
}

/** Over the cards of all themes. */
export function leanIn(rounds: readonly ToldRound[]): number | null {
  return leanOf(answersOf(rounds));
}

function leanOf(answers: readonly Answered[]): number | null {
  const onLeader = shareOf(ofKey(answers, 'manager'), () => 'leader');
  const onManager = shareOf(ofKey(answers, 'leader'), () => 'manager');
  return themeLean(onLeader, onManager);
}

export function haloIn(rounds: readonly ToldRound[]): Halo | null {
  const answers = answersOf(rounds);
  const byKey = (['leader', 'manager'] as const).map((key) => {
    const share = (tone: Tone) => shareOf(ofTone(ofKey(answers, key), tone), () => 'leader');
    return { positive: share('positive'), negative: share('negative') };
  });
  const halo = haloOf(byKey);
  return halo && { ...halo, isTelling: isTellingHalo(halo.halo) };
}

/** Private answers to every card shown: none where fewer than five gave one. */
function answersOf(rounds: readonly ToldRound[]): readonly Answered[] {
  return rounds.flatMap(({ cards, answers }) =>
    cards.map((card) => ({ card, leader: 0, manager: 0, ...answers.get(card.card) })),
  );
}

function ofKey(answers: readonly Answered[], key: Side): readonly Answered[] {
  return answers.filter(({ card }) => card.key === key);
}

function ofTone(answers: readonly Answered[], tone: Tone): readonly Answered[] {
  return answers.filter(({ card }) => card.tone === tone);
}

/** Share of all answers to these cards that are on the side named for each; null of none. */
function shareOf(answers: readonly Answered[], side: (answered: Answered) => Side): number | null {
  const all = sum(answers.map(({ leader, manager }) => leader + manager));
  return all === 0 ? null : sum(answers.map((answered) => answered[side(answered)])) / all;
}
