import type { RoomCode } from './ids.ts';

/**
 * Why a request was not carried out. The list is closed: sentences for people belong to the
 * client's catalogue, under `refusal.<code>`.
 */
export const refusalCodes = [
  'bad_request', // not of the declared shape
  'upgrade_required', // the page speaks another protocol version: reload it
  'unknown_room', // no such room, or not one that may be told about
  'elsewhere', // another process has the room: connect anew with the room in the address
  'unknown_deck', // not at hand here (any more): hand it in again
  'room_damaged', // what is stored of the room makes no sense: it stays closed until it is deleted
  'unknown_seat', // the secret fits no seat of this room
  'room_full',
  'banned', // the host has removed this browser for good
  'room_locked', // the host has closed the door
  'key_required', // this server asks for the operator's key to open a room
  'not_seated', // this connection has not joined or resumed
  'superseded', // a newer connection holds the seat
  'forbidden', // not for this role
  'wrong_phase',
  'wrong_round', // meant for another round, scenario or ballot
  'stale', // the game has moved on from the step the sender believed in
  'closed', // the deadline has passed
  'held', // the clock is held by the host
  'unknown_card',
  'unknown_target', // no such seat, team, scenario or appeal
  'board_incomplete', // some cards have no column yet
  'board_locked',
  'card_held', // a team-mate is moving this card
  'team_full',
  'too_few_people',
  'not_timed', // the step has no clock to hold or extend
  'name_invalid',
  'name_refused', // offends, or passes for the host's; only the host may give it
  'text_invalid',
  'already_done', // one per team and round
  'not_yet', // asked for a text that is not due
  'conflict', // the same command id with another content
  'slow_down',
  'storage', // could not be made durable; nothing happened
  'restarting',
  'internal', // our bug; nothing happened
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Short id to find the matching log line; only with `internal` and `room_damaged`. */
  readonly incident?: string;
  /** Which room the address has to name; only with `elsewhere`. */
  readonly room?: RoomCode;
}
