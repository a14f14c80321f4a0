/** The part of a workshop that people leave at its end. */
import type { Side } from '../../shared/commands.ts';
import { isEnough, isFew } from '../../shared/floors.ts';
import { reasons, type Reason } from '../../shared/reasons.ts';
import type { CardReasons, Hand, ReasonQuote, Workshop, WorkshopAppeal } from '../../shared/workshop/workshop.ts';
import { inOrder } from './floors.ts';
import type { Game } from './game.ts';
import { groupsOf } from './groups.ts';
import { isClosed } from './moment.ts';
import { allReasons, byNote, enoughReasons, type Reasoned } from './notes.ts';
import { remembered } from './remembered.ts';
import { appealKey, reasonKey, type Words } from './words.ts';
import { isExitTold } from './workshop-cards.ts';

/** Of every card that somebody gave a reason for; what it was, only where enough people did. */
export const reasonsByCard = remembered(
  (game: Game, words: Words): readonly CardReasons[] => {
    // Of so few nothing is kept once the workshop is over, not even that they were there.
    const told = isClosed(game) ? enoughReasons(game) : allReasons(game);
    const byCard = inOrder([...groupsOf(told, ({ card }) => card)], ([card]) => card);
    return byCard.map(([card, given]) => {
      const givers = given.length;
      if (isFew(givers)) return { card, givers, counts: null, quotes: [] };
      const counts = { leader: countsOf(given, 'leader'), manager: countsOf(given, 'manager') };
      return { card, givers, counts, quotes: byNote(given).flatMap((one) => quoteOf(one, words)) };
    });
  },
  (game, words) => [game.reasons, words.reasons, isClosed(game)],
);

function countsOf(given: readonly Reasoned[], side: Side): Readonly<Record<Reason, number>> {
  const count = (reason: Reason) =>
    given.filter((one) => one.given.side === side && one.given.reason === reason).length;
  return Object.fromEntries(reasons.map((reason) => [reason, count(reason)])) as Record<Reason, number>;
}

function quoteOf({ seat, card, given: { side, reason, hidden } }: Reasoned, words: Words): readonly ReasonQuote[] {
  const text = words.reasons.get(reasonKey(seat, card));
  return hidden || text === undefined ? [] : [{ side, reason, text }];
}

export function moodsOf(game: Game): Workshop['moods'] {
  if (!isEnough(game.moods.size)) return null;
  const of = (mood: number) => [...game.moods.values()].filter((one) => one === mood).length;
  return [of(1), of(2), of(3)];
}

/** As the last cards, told once nobody adds to them any more. */
export function starsOf(game: Game): readonly number[] {
  return !isExitTold(game) || !isEnough(game.stars.size) ? [] : [...game.stars.values()].sort((a, b) => a - b);
}

/** Without teams: there are too few of these cards to say anything about one. */
export const exitHands = remembered(
  (game: Game): readonly Hand[] => {
    const cards = game.deal?.exit ?? [];
    if (!isExitTold(game) || cards.length === 0) return [];
    const whole = [...game.exit.values()].filter((sides) => sides.size === cards.length);
    if (!isEnough(whole.length)) return [];
    const hands = whole.map((sides) => ({
      team: null,
      sides: cards.map(({ id }): Hand['sides'][number] => [id, sides.get(id) ?? 'leader']),
    }));
    return inOrder(hands);
  },
  (game) => [game.exit, game.deal, isExitTold(game)],
);

export function appealsOf(game: Game, words: Words): readonly WorkshopAppeal[] {
  return game.sorts.flatMap((sort, round) =>
    sort.appeals.map(({ team, card, verdict, best }) => ({
      team,
      round,
      card,
      text: words.appeals.get(appealKey(round, team)) ?? '',
      verdict,
      best,
    })),
  );
}
