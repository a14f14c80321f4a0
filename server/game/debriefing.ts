/** What people leave at the debrief, and how its host leads through it. */
import type { Command } from '../../shared/commands.ts';
import type { CardId, SeatId } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import { contestedNow, panelsNow } from './debrief.ts';
import type { Game, Intent } from './game.ts';
import { cardsOf, momentName } from './moment.ts';
import { commitmentWith, drawNote, reasonWith } from './notes.ts';
import type { Decision } from './roster.ts';

type CommandOf<Type> = Extract<Command, { type: Type }>;

export function tellMood(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'tell-mood'>): Decision {
  if (game.moods.get(seat) === command.mood) return ok([]);
  return ok([{ type: 'mood-told', at: intent.at, seat, mood: command.mood }]);
}

/** The sentence itself is kept with the room's words; a new one replaces it. */
export function giveReason(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'give-reason'>): Decision {
  const { card, side, reason } = command;
  if (!contestedNow(game).includes(card)) return err('unknown_card');
  const before = game.reasons.get(seat)?.get(card);
  if (before?.side === side && before.reason === reason) return ok([]);
  const note = before?.note ?? drawNote(game, intent.seed);
  return ok([{ type: 'reason-given', at: intent.at, seat, card, side, reason, note }]);
}

export function hideReason(game: Game, intent: Intent, command: CommandOf<'hide-reason'>): Decision {
  const { note, hidden } = command;
  const found = reasonWith(game, note);
  if (found === null) return err('unknown_target');
  if (found.given.hidden === hidden) return ok([]);
  return ok([{ type: 'reason-hidden', at: intent.at, seat: found.seat, card: found.card, hidden }]);
}

/** As with reasons, the sentence is kept with the words. */
export function commitTo(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'commit-to'>): Decision {
  const note = game.commitments.get(seat)?.note ?? drawNote(game, intent.seed);
  return ok([{ type: 'commitment-made', at: intent.at, seat, mode: command.mode, note }]);
}

export function hideCommitment(game: Game, intent: Intent, command: CommandOf<'hide-commitment'>): Decision {
  const { note, hidden } = command;
  const found = commitmentWith(game, note);
  if (found === null) return err('unknown_target');
  if (found.hidden === hidden) return ok([]);
  return ok([{ type: 'commitment-hidden', at: intent.at, seat: found.seat, hidden }]);
}

/** Cards that the room has seen, each once. */
export function chooseContested(game: Game, intent: Intent, { cards }: CommandOf<'choose-contested'>): Decision {
  const shown = new Set(game.sorts.flatMap(({ revealed }, round) => cardsOf(game, round).slice(0, revealed).map(idOf)));
  const isFit = cards === null || (cards.every((card) => shown.has(card)) && new Set(cards).size === cards.length);
  if (!isFit) return err('unknown_card');
  const isSame = JSON.stringify(cards) === JSON.stringify(game.chosen);
  return ok(isSame ? [] : [{ type: 'contested-chosen', at: intent.at, cards }]);
}

export function showPanel(game: Game, intent: Intent, command: CommandOf<'show-panel'>): Decision {
  const { from, panel, page } = command;
  if (from !== momentName(game)) return err('stale');
  if (!panelsNow(game).includes(panel)) return err('unknown_target');
  const isSame = game.shown?.panel === panel && game.shown.page === page;
  return ok(isSame ? [] : [{ type: 'panel-shown', at: intent.at, panel, page }]);
}

export function answerExit(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'answer-exit'>): Decision {
  const { card, side } = command;
  if (!game.deal?.exit.some((one) => one.id === card)) return err('unknown_card');
  if (game.exit.get(seat)?.get(card) === side) return ok([]);
  return ok([{ type: 'exit-answered', at: intent.at, seat, card, side }]);
}

export function rate(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'rate'>): Decision {
  if (game.stars.get(seat) === command.stars) return ok([]);
  return ok([{ type: 'workshop-rated', at: intent.at, seat, stars: command.stars }]);
}

const idOf = ({ id }: { readonly id: CardId }): CardId => id;
