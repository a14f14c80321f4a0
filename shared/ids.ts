/**
 * Branded names of things. A secret and a public id never share a type, so that neither can be
 * passed where the other is meant.
 */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Six digits without a leading zero, for example `483172`. An address, never an authority. */
export type RoomCode = Branded<string, 'RoomCode'>;
/** Public name of a person's place in a room. Seen by others, proves nothing. */
export type SeatId = Branded<string, 'SeatId'>;
/** 128 bits or more, made by the browser that keeps it. The server stores only its hash. */
export type Secret = Branded<string, 'Secret'>;
/** SHA-256 of a secret, base64url. The only form in which a secret is stored. */
export type SecretHash = Branded<string, 'SecretHash'>;
/** Name of a card inside one room; drawn anew for every room so that it tells nothing. */
export type CardId = Branded<string, 'CardId'>;
/** Name of a scenario inside one room; drawn anew for every room. */
export type ScenarioId = Branded<string, 'ScenarioId'>;
/** Name of a card or scenario in a deck file, for example `L01`. Stays on the server. */
export type DeckItemId = Branded<string, 'DeckItemId'>;
/** Made by the client for one command; a repeat of it has no second effect. */
export type CommandId = Branded<string, 'CommandId'>;
/** Public name of somebody who helps the host. Proves nothing. */
export type HelperId = Branded<string, 'HelperId'>;
/** Name of a sentence that a person wrote, for whoever moderates it. Tells nothing about the person. */
export type NoteId = Branded<string, 'NoteId'>;
/** Position of a team in the room's list of teams, from 0. */
export type TeamId = Branded<number, 'TeamId'>;
/** Milliseconds since the epoch on the server's clock. */
export type Instant = Branded<number, 'Instant'>;
/** Milliseconds. */
export type Duration = number;
/** BCP 47 tag of an interface or deck language, for example `en`. */
export type Language = string;
