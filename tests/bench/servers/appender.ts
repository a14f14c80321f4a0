/**
 * Appends rows to a store in DIRECTORY for a while, at a steady pace and then as fast as it takes them, and tells
 * `scenarios/append.ts`, which has started it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { SqliteJournal } from '../../../server/journal/sqlite-journal.ts';
import { openDatabase } from '../../../server/journal/sqlite.ts';
import type { Entry } from '../../../server/rooms/ports.ts';
import type { Instant, RoomCode } from '../../../shared/ids.ts';
import { commitLog } from './commit-log.ts';
import { rowOf } from './plain.ts';

export interface Appended {
  readonly rows: number;
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly cpu: number;
  readonly commits: number;
  readonly latencies: readonly number[];
}

export interface Findings {
  readonly steady: Appended;
  readonly most: Appended;
}

/** Makes one row durable; throws if that fails. */
type Append = () => Promise<void>;

const rowsPerSecond = 1_000;
const rooms = 20;
/** Rows under way at the same time when there is no pace. */
const atOnce = 500;
const paces: Readonly<Record<string, number>> = { 'every 5 ms': 5, 'every 20 ms': 20, 'every 1 ms': 1 };
const sent = { id: 'bench-00000-000000000', command: { type: 'place-card', card: 'card-0', side: 'leader' } };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let rows = 0;
let commits = 0;

function appendTo(name: string, directory: string): Append {
  const everyMs = paces[name];
  if (everyMs === undefined) return appendToProduct(directory);
  const log = commitLog(directory, everyMs, () => (commits += 1));
  return () =>
    new Promise<void>((stored) => {
      log.add(String(100_000 + (rows++ % rooms)), rowOf(sent, 0, Date.now()), stored);
    });
}

function appendToProduct(directory: string): Append {
  const database = openDatabase(directory);
  const counted = {
    ...database,
    exec: (sql: string) => {
      if (sql.startsWith('COMMIT')) commits += 1;
      database.exec(sql);
    },
  };
  const journal = new SqliteJournal(counted, quiet);
  const content = JSON.parse(rowOf(sent, 0, Date.now())) as Omit<Entry, 'revision' | 'at' | 'words'>;
  return async () => {
    const code = String(100_000 + (rows % rooms)) as RoomCode;
    const revision = Math.floor(rows++ / rooms) + 1;
    const failure = await journal.append(code, { ...content, revision, at: Date.now() as Instant, words: [] });
    if (failure !== null) throw new Error(`the journal has refused a row: ${failure}`);
  };
}

async function during(
  seconds: number,
  work: (isOver: () => boolean, once: Append) => Promise<void>,
  append: Append,
): Promise<Appended> {
  const latencies: number[] = [];
  const before = { rows, commits, cpu: process.cpuUsage(), at: performance.now() };
  const once = async (): Promise<void> => {
    const began = performance.now();
    await append();
    latencies.push(performance.now() - began);
  };
  await work(() => performance.now() - before.at > seconds * 1_000, once);
  const { user, system } = process.cpuUsage(before.cpu);
  return {
    rows: latencies.length,
    seconds: (performance.now() - before.at) / 1_000,
    cpu: (user + system) / 1e6,
    commits: commits - before.commits,
    latencies,
  };
}

async function steadily(isOver: () => boolean, once: Append): Promise<void> {
  const began = performance.now();
  const all: Promise<unknown>[] = [];
  while (!isOver()) {
    const due = ((performance.now() - began) / 1_000) * rowsPerSecond;
    while (all.length < due) all.push(once());
    await pause(1);
  }
  await Promise.all(all);
}

async function asFastAsPossible(isOver: () => boolean, once: Append): Promise<void> {
  const work = async (): Promise<void> => {
    while (!isOver()) await once();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

process.on('disconnect', () => process.exit(0));
const [name = '', directory = '', seconds = ''] = process.argv.slice(2);
const append = appendTo(name, directory);
await during(1, steadily, append);
const steady = await during(Number(seconds), steadily, append);
const most = await during(Number(seconds), asFastAsPossible, append);
process.send?.({ steady, most: { ...most, latencies: [] } } satisfies Findings);
