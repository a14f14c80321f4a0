/** Every store that rooms can be kept in, for the suites that all of them have to pass. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import { openRedisStore, type RedisStore } from '../../server/journal/redis/redis-store.ts';
import { openDatabase } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import type { Journal, Tenancy } from '../../server/rooms/ports.ts';
import { SoleTenancy } from '../../server/rooms/sole-tenancy.ts';
import { FakeClock, recordingLog } from './fakes.ts';
import { requireRedisServer } from './optional.ts';
import { RedisServer } from './redis-server.ts';

export interface Kept {
  readonly journal: Journal;
  readonly tenancy: Tenancy;
}

export interface Store {
  readonly clock: FakeClock;
  readonly open: () => Promise<Kept>;
  /** Ends the process that has it and starts another on the same data, which takes all rooms. */
  readonly reopen: () => Promise<Kept>;
  readonly clean: () => Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  readonly isThere: boolean;
  readonly make: () => Promise<Store>;
}

function memory(): Store {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  const open = async (): Promise<Kept> => ({ journal, tenancy: new SoleTenancy(journal, clock) });
  return { clock, open, reopen: open, clean: async () => undefined };
}

function sqlite(): Store {
  const clock = new FakeClock();
  const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
  let journal: SqliteJournal | null = null;
  const open = async (): Promise<Kept> => {
    journal?.close();
    journal = new SqliteJournal(openDatabase(directory), recordingLog());
    return { journal, tenancy: new SoleTenancy(journal, clock) };
  };
  const clean = async (): Promise<void> => {
    journal?.close();
    rmSync(directory, { recursive: true });
  };
  return { clock, open, reopen: open, clean };
}

let server: Promise<RedisServer> | null = null;

/** One Redis for all tests of a file, emptied for each. */
async function redis(): Promise<Store> {
  const clock = new FakeClock();
  server ??= RedisServer.start();
  const { url, admin } = { url: (await server).url, admin: await (await server).admin() };
  await admin.flushAll();
  let store: RedisStore | null = null;
  const open = async (): Promise<Kept> => {
    await store?.close();
    store = await openRedisStore({ url, nodeUrl: 'http://127.0.0.1:1', log: recordingLog(), clock });
    return { journal: store, tenancy: store };
  };
  const clean = async (): Promise<void> => {
    await store?.close();
  };
  return { clock, open, reopen: open, clean };
}

export const storeKinds: readonly StoreKind[] = [
  { name: 'memory', isThere: true, make: async () => memory() },
  { name: 'sqlite', isThere: true, make: async () => sqlite() },
  { name: 'redis', isThere: requireRedisServer() !== null, make: redis },
];

export async function closeRedis(): Promise<void> {
  await (await server)?.close();
}
