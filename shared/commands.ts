/**
 * The game commands, declared once. A command says the wanted end, not the change, so that a repeat
 * is harmless; what moves the game on names the step it believes in (`from`), so that a second tap
 * is refused as stale.
 */
import { z } from 'zod';
import { panelNames } from './panel-names.ts';
import { cardId, helperId, noteId, scenarioId, seatId, teamId } from './id-schema.ts';
import { limits } from './limits.ts';
import { planSchema } from './plan-schema.ts';
import { reasons } from './reasons.ts';

const round = z
  .int()
  .min(0)
  .max(limits.sortRounds - 1);
/** Name of a step as the views give it, for example `reveal:0:3`. */
const from = z.string().min(1).max(40);
/** Raw text of a person; its real length is checked in graphemes once it has been prepared. */
const text = (graphemes: number) => z.string().max(graphemes * 8);

export const side = z.enum(['leader', 'manager']);
export const mode = z.enum(['lead', 'manage', 'both']);
const ballot = z.union([z.literal(1), z.literal(2)]);

function command<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields });
}

export const commandSchema = z.discriminatedUnion('type', [
  // what a participant does
  command('pick-team', { team: teamId }),
  command('rename-me', { name: text(limits.nameLength) }),
  command('leave', {}),
  command('place-solo', { round, card: cardId, side }),
  command('place-card', { round, card: cardId, side }),
  command('propose-lock', { round, pass: ballot }),
  command('agree-lock', { round, pass: ballot }),
  command('refuse-lock', { round, pass: ballot, card: cardId.nullable() }),
  command('cast-vote', { scenario: scenarioId, ballot, mode }),
  command('appeal', { round, card: cardId, text: text(limits.appealLength) }),
  /** Why one would put a contested card there; a new reason for the same card replaces it. Empty text: no sentence. */
  command('give-reason', { card: cardId, side, reason: z.enum(reasons), text: text(limits.reasonLength) }),
  command('tell-mood', { mood: z.int().min(1).max(3) }),
  command('commit-to', { text: text(limits.commitmentLength), mode }),
  command('answer-exit', { card: cardId, side }),
  command('rate', { stars: z.int().min(1).max(5) }),

  // what the host does
  command('configure', { plan: planSchema }),
  command('lock-lobby', { locked: z.boolean() }),
  command('make-teams', {}),
  command('move-seat', { seat: seatId, team: teamId }),
  command('rename-seat', { seat: seatId, name: text(limits.nameLength) }),
  /** Replaces the name by a number, on every screen and in the store. */
  command('hide-name', { seat: seatId }),
  /** Frees the seat; the person may join again. */
  command('remove-seat', { seat: seatId }),
  /** Removes the person for good: the same browser cannot come back to this room. */
  command('ban-seat', { seat: seatId }),
  /** Tells people from a flood; null: everybody who is here now. */
  command('approve', { seat: seatId.nullable() }),
  command('remove-unapproved', {}),
  command('dismiss-helper', { helper: helperId }),
  command('advance', { from, choice: z.enum(['talk', 'reveal']).optional() }),
  command('back-to-talk', { from }),
  command('hold', { from }),
  command('resume', { from }),
  command('extend', { from, seconds: z.int().min(5).max(600) }),
  command('cut', { activity: z.enum(['sort', 'scenario']), index: z.int().min(0).max(limits.scenarios) }),
  /** For all teams that appeal against the card. */
  command('rule-appeal', { round, card: cardId, verdict: z.enum(['accepted', 'parked']) }),
  command('award-appeal', { team: teamId, round }),
  command('hide-commitment', { note: noteId, hidden: z.boolean() }),
  command('hide-reason', { note: noteId, hidden: z.boolean() }),
  /** The cards that the debrief talks about; null: the most contested ones. */
  command('choose-contested', { cards: z.array(cardId).min(1).max(limits.contestedCards).nullable() }),
  /** What the projector shows in the debrief. `page`: from 0; of the replay, how far it has got, 0 to 100. */
  command('show-panel', { from, panel: z.enum(panelNames), page: z.int().min(0).max(100) }),
  command('close', {}),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type Side = z.infer<typeof side>;
export type Mode = z.infer<typeof mode>;
export type Ballot = z.infer<typeof ballot>;
