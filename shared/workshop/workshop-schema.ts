/**
 * Reads a `Workshop` back from a file. Strict and bounded in every field, because a file may come from anybody.
 * That it keeps the floors is not checked here: figures apply them again.
 */
import { z } from 'zod';
import { mode, side } from '../commands.ts';
import { cardId as wireCardId, roomCode, scenarioId as wireScenarioId, teamId } from '../id-schema.ts';
import type { Instant } from '../ids.ts';
import { limits } from '../limits.ts';
import { reasons } from '../reasons.ts';
import { boundedRecord, plain } from './texts-schema.ts';
import { isWhole } from './whole.ts';
import type { Workshop } from './workshop.ts';

/** More people than any room has had, with those who came and went. */
const most = { people: 10_000, teams: 3000, cards: 200, scenarios: 50, count: 10_000_000 };
const lastInstant = 8.64e15;

/** Names of things that every object has (`constructor`) would be found where there is nothing. */
const isOwnName = (id: string) => !(id in {});
const cardId = wireCardId.refine(isOwnName);
const scenarioId = wireScenarioId.refine(isOwnName);
const count = z.int().min(0).max(most.count);
const instant = z
  .int()
  .min(0)
  .max(lastInstant)
  .transform((at) => at as Instant);
const duration = z.number().min(0).max(lastInstant);
const round = z
  .int()
  .min(0)
  .max(limits.sortRounds - 1);
const key = plain(40, 1);
/** As many bytes as the server lets a grapheme have (`server/rooms/wording.ts`). */
const text = (graphemes: number) => plain(graphemes * 32);
const listOf = <Item extends z.ZodType>(item: Item, longest: number) => z.array(item).max(longest).readonly();
const objectOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly();
const bySide = <Value extends z.ZodType>(value: Value) => objectOf({ leader: value, manager: value });

const card = objectOf({
  card: cardId,
  item: plain(20, 1),
  use: z.enum(['round', 'talk', 'exit', 'later']),
  key: side,
  weight: z.number().min(0).max(1),
  theme: key,
  tone: z.enum(['positive', 'negative']).nullable(),
  struck: z.boolean(),
});

const hand = objectOf({
  team: teamId.nullable(),
  isMixed: z.literal(true).optional(),
  sides: listOf(z.tuple([cardId, side]).readonly(), limits.cardsPerRound),
});
const boardSides = boundedRecord(cardId, side, limits.cardsPerRound);
const board = objectOf({
  team: teamId,
  members: count,
  first: boardSides.nullable(),
  second: boardSides.nullable(),
  moves: listOf(z.tuple([duration, cardId, side]).readonly(), limits.boardMoves),
  locks: z.tuple([duration.nullable(), duration.nullable()]).readonly(),
});
const flips = bySide(bySide(count)).nullable();
const tally = objectOf({
  card: cardId,
  where: z.enum(['within', 'between']).nullable(),
  toFirst: flips,
  toLast: flips,
});
const sortRound = objectOf({
  hands: listOf(hand, most.people),
  soloBest: z.number().min(0).max(1).nullable(),
  boards: listOf(board, most.teams),
  tallies: listOf(tally, limits.cardsPerRound),
  placements: count,
  changes: count,
});

const scenario = objectOf({
  scenario: scenarioId,
  key: mode,
  scored: z.boolean(),
  theme: key,
  revoted: z.boolean(),
  votes: listOf(objectOf({ team: teamId.nullable(), first: mode, second: mode }), most.people),
  cast: count,
});

const reason = z.enum(reasons);
const cardReasons = objectOf({
  card: cardId,
  givers: count,
  counts: bySide(objectOf({ people: count, process: count, time: count, depends: count })).nullable(),
  quotes: listOf(objectOf({ side, reason, text: text(limits.reasonLength) }), most.people),
});

const appeal = objectOf({
  team: teamId,
  round,
  card: cardId,
  text: text(limits.appealLength),
  verdict: z.enum(['open', 'accepted', 'parked']),
  best: z.boolean(),
});

export const workshopSchema = objectOf({
  format: z.literal('two-hats-workshop'),
  version: z.literal(1),
  code: roomCode,
  deck: key,
  startedAt: instant.nullable(),
  closedAt: instant.nullable(),
  managerFirst: z.boolean(),
  parts: objectOf({ soloSort: z.boolean(), secondLook: z.boolean(), talk: z.boolean() }),
  people: count.max(most.people),
  teams: listOf(objectOf({ team: teamId, size: count, points: z.number().min(0).max(most.count) }), most.teams),
  cards: listOf(card, most.cards),
  rounds: listOf(sortRound, limits.sortRounds),
  scenarios: listOf(scenario, most.scenarios),
  chosen: listOf(cardId, limits.contestedCards).nullable(),
  reasons: listOf(cardReasons, most.cards),
  moods: z.tuple([count, count, count]).readonly().nullable(),
  exit: listOf(hand, most.people),
  stars: listOf(z.int().min(1).max(5), most.people),
  commitments: listOf(objectOf({ text: text(limits.commitmentLength), mode }), most.people),
  appeals: listOf(appeal, most.teams * limits.sortRounds),
}).refine(isWhole) satisfies z.ZodType<Workshop>;
