/**
 * The wire between browser and server, declared once: requests that each get exactly one reply, and
 * pushes of whole views. Both ends take their types from here; the server also parses by it.
 */
import { z } from 'zod';
import { commandSchema } from './commands.ts';
import { cardId, commandId, languageTag, roomCode as code, scenarioId, secret } from './id-schema.ts';
import type { HelperId, RoomCode, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import { planSchema } from './plan-schema.ts';
import { protocolVersion } from './protocol-version.ts';
import type { Refusal } from './refusals.ts';
import type { Result } from './result.ts';
import { scopes } from './scope.ts';
import type { DeckEnding, TextBundle, Tip } from './texts.ts';
import type { Snapshot, Update } from './views.ts';
import type { TeamBoard } from './workshop/workshop.ts';

/** Hash of the deck; where there are several nodes, with the name of the one that holds it. */
const deckHandle = z.string().regex(/^[A-Za-z0-9_-]{22}(\.[A-Za-z0-9_-]{1,400})?$/);
const protocol = z.literal(protocolVersion);

export const requestSchemas = {
  /** Opens a room. Repeating it with the same host secret gives the same room. */
  create: z.strictObject({
    protocol,
    hostSecret: secret,
    /** Grants the projector's view, to be kept apart from the host's rights. */
    screenSecret: secret,
    /** To be printed: gives the room to another device when the host's own is lost (`rescue`). */
    rescueSecret: secret,
    plan: planSchema,
    /** The id under which a deck of the host's own was handed in (POST /api/decks); null for the built-in one. */
    deck: deckHandle.nullable().default(null),
    /** The operator's key, where the server asks for one. */
    key: z.string().max(200).optional(),
  }),
  /** Takes a new seat. Repeating it with the same secret gives the same seat. */
  join: z.strictObject({ protocol, code, secret, name: z.string().max(limits.nameLength * 8) }),
  /** Comes back to a seat, to the host's place or to the projector's. */
  resume: z.strictObject({ protocol, code, role: z.enum(['seat', 'host', 'helper', 'screen']), secret }),
  /**
   * Makes this device the host's, and the former one a stranger. The rescue secret is used up by it;
   * `nextRescueSecret` takes its place. Repeating it with the same `hostSecret` has no second effect.
   */
  rescue: z.strictObject({ protocol, code, rescueSecret: secret, hostSecret: secret, nextRescueSecret: secret }),
  /** Lets whoever has this secret help the host. Repeating it with the same secret is the same helper. */
  invite: z.strictObject({ secret, scope: z.enum(scopes) }),
  /** Plays. */
  command: z.strictObject({ id: commandId, command: commandSchema }),
  /** Asks for words. Only those that the sender's view holds or has held are given. */
  texts: z.strictObject({
    language: languageTag,
    /** Whether the names of the deck's columns, answers and themes are wanted. */
    names: z.boolean().default(false),
    cards: z.array(cardId).max(limits.textsPerRequest),
    scenarios: z.array(scenarioId).max(limits.textsPerRequest),
    /** Ids of revealed cards and scenarios whose explanation is wanted. */
    explanations: z.array(z.string().min(1).max(16)).max(limits.textsPerRequest),
    /** Ids whose private notes are wanted; for the host only. */
    notes: z.array(z.string().min(1).max(16)).max(limits.textsPerRequest),
    /** Whether the tips for the commitment are wanted. */
    tips: z.boolean(),
    /** Whether what the deck says at the end is wanted. */
    ending: z.boolean().default(false),
  }),
  /** Asks for the boards of a round from the first card to the last lock; for host and projector, in the debrief. */
  replay: z.strictObject({
    round: z
      .int()
      .min(0)
      .max(limits.sortRounds - 1),
  }),
  /** A hint that costs nothing to lose: which card is under the sender's finger, null for none. */
  gesture: z.strictObject({ card: cardId.nullable() }),
} as const;

export type RequestName = keyof typeof requestSchemas;
/** What a client sends. */
export type RequestInput<Name extends RequestName> = z.input<(typeof requestSchemas)[Name]>;
/** What the server works with once it has been parsed. */
export type Request<Name extends RequestName> = z.output<(typeof requestSchemas)[Name]>;

export interface Replies {
  readonly create: { readonly code: RoomCode; readonly snapshot: Snapshot };
  readonly join: { readonly seat: SeatId; readonly snapshot: Snapshot };
  /** `helper`: which row of the host's view the sender is. */
  readonly resume: { readonly snapshot: Snapshot; readonly helper?: HelperId };
  readonly rescue: { readonly snapshot: Snapshot };
  readonly invite: { readonly helper: HelperId };
  readonly command: { readonly revision: number };
  readonly texts: TextBundle & { readonly tips: readonly Tip[]; readonly ending: DeckEnding | null };
  readonly replay: { readonly boards: readonly TeamBoard[] };
  readonly gesture: { readonly held: boolean };
}

export type Reply<Name extends RequestName> = Result<Replies[Name], Refusal>;

/** Why the server ends a connection for good or for now. */
export type CloseReason = 'superseded' | 'removed' | 'closed' | 'restarting' | 'flood';

export type ClientToServer = {
  [Name in RequestName]: (request: RequestInput<Name>, reply: (reply: Reply<Name>) => void) => void;
};

export interface ServerToClient {
  update: (update: Update) => void;
  closed: (reason: CloseReason) => void;
}
