/** The shapes in which ids come over the wire. */
import { z } from 'zod';
import type { CardId, CommandId, HelperId, NoteId, RoomCode, ScenarioId, SeatId, Secret, TeamId } from './ids.ts';
import { codeShape } from './room-code.ts';

/** An id that the server made; what it stands for is looked up, never parsed. */
function opaque<Id extends string>(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .transform((text) => text as Id);
}

function shaped<Id extends string>(shape: RegExp) {
  return z
    .string()
    .regex(shape)
    .transform((text) => text as Id);
}

export const cardId = opaque<CardId>(16);
export const scenarioId = opaque<ScenarioId>(16);
export const seatId = opaque<SeatId>(32);
export const noteId = opaque<NoteId>(16);
export const helperId = opaque<HelperId>(32);
export const teamId = z
  .int()
  .min(0)
  .max(9999)
  .transform((id) => id as TeamId);
export const roomCode = shaped<RoomCode>(codeShape);
/** At least 128 bits in base64url, drawn by the browser that keeps it. */
export const secret = shaped<Secret>(/^[A-Za-z0-9_-]{22,64}$/);
/** BCP 47, without its rarer forms; 35 letters are enough for any of them. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const commandId = shaped<CommandId>(/^[A-Za-z0-9_-]{8,40}$/);
