/** The rows of the product and its commits, and nothing else of its journal. */
import { openDatabase } from '../../../server/journal/sqlite.ts';

/** The product's own pace. */
const usualMs = 5;
const checksum = 'c'.repeat(22);

interface Waiting {
  readonly room: string;
  readonly body: string;
  readonly stored: () => void;
}

export interface Log {
  /** `stored` is called once the row survives a power cut. */
  add(room: string, body: string, stored: () => void): void;
}

export const noLog: Log = {
  add: (_room, _body, stored) => {
    stored();
  },
};

/** `everyMs`: what comes within this time shares a commit. */
export function commitLog(directory: string, everyMs = usualMs, committed = (): unknown => undefined): Log {
  const database = openDatabase(directory);
  const setHead = database.prepare(
    'INSERT INTO rooms (code, revision, chain) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision, chain = excluded.chain',
  );
  const addEntry = database.prepare('INSERT INTO entries (code, revision, at, body, chain) VALUES (?, ?, ?, ?, ?)');
  const heads = new Map<string, number>();
  let waiting: Waiting[] = [];
  const commit = (): void => {
    const batch = waiting;
    waiting = [];
    database.exec('BEGIN IMMEDIATE');
    for (const { room, body } of batch) {
      const revision = (heads.get(room) ?? 0) + 1;
      heads.set(room, revision);
      setHead.run(room, revision, checksum);
      addEntry.run(room, revision, Date.now(), body, checksum);
    }
    database.exec('COMMIT');
    committed();
    for (const { stored } of batch) stored();
  };
  return {
    add: (room, body, stored) => {
      if (waiting.push({ room, body, stored }) === 1) setTimeout(commit, everyMs);
    },
  };
}
