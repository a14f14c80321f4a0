/** What is stored of a room, as Redis has it. */
import { ErrorReply, MultiErrorReply } from 'redis';
import type { RoomCode } from '../../../shared/ids.ts';
import type { WordChange } from '../../game/words.ts';
import { Damage, type Remains, type StoredRoom } from '../../rooms/ports.ts';
import { checked, entryOf, remainsOf, type ChainedEntry, type Head } from '../rows.ts';
import type { Client } from './link.ts';
import { prefix } from './scripts.ts';

interface StreamMessage {
  readonly id: string;
  readonly message: Readonly<Record<string, string>>;
}

type Row = ChainedEntry & Readonly<Record<string, unknown>>;

export const keys = {
  room: (code: RoomCode) => `${prefix}room:${code}`,
  entries: (code: RoomCode) => `${prefix}entries:${code}`,
  words: (code: RoomCode) => `${prefix}words:${code}`,
};

export function readRoom(client: Client, code: RoomCode): Promise<StoredRoom | null> {
  return understood(async () => {
    const [[revision, chain], messages, words] = await client
      .multi()
      .hmGet(keys.room(code), ['revision', 'chain'])
      .xRange(keys.entries(code), '-', '+')
      .hGetAll(keys.words(code))
      .execTyped();
    const rows = (messages ?? []).map(rowOf);
    if (typeof revision !== 'string' || typeof chain !== 'string') {
      if (rows.length === 0) return null;
      throw new Damage('the stored room has entries and no end');
    }
    return {
      entries: checked(rows, { revision: Number(revision), chain }).map(entryOf),
      words: Object.entries(words).map(wordOf),
    };
  });
}

/** All entries up to `head`. */
export function readRows(client: Client, code: RoomCode, head: Head): Promise<readonly ChainedEntry[]> {
  return understood(async () => checked(await allRows(client, code), head));
}

export async function readRemains(client: Client, code: RoomCode): Promise<Remains> {
  return remainsOf((await allRows(client, code)).filter(({ at }) => !Number.isNaN(at)));
}

async function allRows(client: Client, code: RoomCode): Promise<readonly Row[]> {
  return ((await client.xRange(keys.entries(code), '-', '+')) ?? []).map(rowOf);
}

/** A room whose keys hold something else is damaged; what else fails may pass. */
async function understood<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const replies: readonly unknown[] = error instanceof MultiErrorReply ? error.replies : [error];
    const isOfAnotherKind = replies.some(
      (reply) => reply instanceof ErrorReply && reply.message.startsWith('WRONGTYPE'),
    );
    throw isOfAnotherKind ? new Damage('the stored room is of another kind', error) : error;
  }
}

/** What is missing shows as damage: by the checksums. */
function rowOf({ id, message }: StreamMessage): Row {
  const { at, body = '', chain = '' } = message;
  return { revision: Number(id.split('-')[0]), at: Number(at), body, chain };
}

function wordOf([field, text]: readonly [string, string]): WordChange {
  const space = field.indexOf(' ');
  return { kind: field.slice(0, space), key: field.slice(space + 1), text } as WordChange;
}
