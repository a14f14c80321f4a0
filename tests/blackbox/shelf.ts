/** What the store of a system holds, seen without the product: a file of SQLite, or a Redis. */
import { readFileSync } from 'node:fs';
import type { RoomCode } from '../../shared/ids.ts';
import { prefix } from '../../server/journal/redis/scripts.ts';
import { openDatabase, type Database } from '../../server/journal/sqlite.ts';
import { Cluster } from '../support/cluster.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { System } from '../support/system.ts';
import { nodeCount } from './stage.ts';

export interface Shelf {
  /** Each thing that is kept of rooms, as `entries.body`; in order. */
  readonly columns: readonly string[];
  readonly entries: readonly object[];
  readonly names: readonly string[];
}

/** Of a system that has stopped. */
export async function shelfOf(system: System, code: RoomCode): Promise<Shelf> {
  return system instanceof Cluster ? inRedis(system, code) : inFile(fileOf(system));
}

/** What the documents say that is kept. */
export function listedColumns(): readonly string[] {
  const [file, name] =
    nodeCount === 1
      ? ['docs/faults.md', /`((?:meta|rooms|entries|words)\.\w+)`/g]
      : ['docs/redis.md', /`((?:room|entries|words)\.\w+)`/g];
  return [...readFileSync(file, 'utf8').matchAll(name)].map((match) => match[1]!).sort();
}

/** Puts something else in the place of the second entry of a room, while nobody has it. */
export async function spoil(system: System, code: RoomCode, body: string): Promise<void> {
  if (!(system instanceof Cluster)) {
    const server = fileOf(system);
    await server.kill9();
    const database = openDatabase(server.dataDir);
    database.prepare('UPDATE entries SET body = ? WHERE revision = 2').run(body);
    database.close();
    await server.restart();
    return;
  }
  await system.term();
  const admin = await system.redis.admin();
  const key = `${prefix}entries:${code}`;
  const stream = (await admin.xRange(key, '-', '+')) ?? [];
  await admin.del(key);
  for (const { id, message } of stream) await admin.xAdd(key, id, id === '2-0' ? { ...message, body } : message);
  await Promise.all(system.nodes.map(({ process }) => process.restart()));
}

function fileOf(system: System): ServerProcess {
  if (system instanceof ServerProcess) return system;
  throw new Error('it is neither one server nor several');
}

function inFile({ dataDir }: ServerProcess): Shelf {
  const database = openDatabase(dataDir);
  const entries = database.prepare('SELECT body FROM entries').all();
  const words = database.prepare("SELECT text FROM words WHERE kind = 'name'").all();
  const shelf = {
    columns: [...columnsOf(database)].sort(),
    entries: entries.map(({ body }) => JSON.parse(String(body)) as object),
    names: words.map(({ text }) => String(text)),
  };
  database.close();
  return shelf;
}

function columnsOf(database: Database): readonly string[] {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
  return tables.flatMap(({ name }) =>
    database
      .prepare(`PRAGMA table_info(${String(name)})`)
      .all()
      .map((column) => `${String(name)}.${String(column['name'])}`),
  );
}

async function inRedis({ redis }: Cluster, code: RoomCode): Promise<Shelf> {
  const admin = await redis.admin();
  const room = Object.keys(await admin.hGetAll(`${prefix}room:${code}`));
  const stream = (await admin.xRange(`${prefix}entries:${code}`, '-', '+')) ?? [];
  const words = await admin.hGetAll(`${prefix}words:${code}`);
  const fields = new Set(stream.flatMap(({ message }) => Object.keys(message)));
  const columns = { room, entries: fields, words: Object.keys(words).length > 0 ? ['text'] : [] };
  return {
    columns: Object.entries(columns)
      .flatMap(([name, all]) => [...all].map((field) => `${name}.${field}`))
      .sort(),
    entries: stream.map(({ message }) => JSON.parse(message['body'] ?? '') as object),
    names: Object.entries(words).flatMap(([field, text]) => (field.startsWith('name ') ? [text] : [])),
  };
}
