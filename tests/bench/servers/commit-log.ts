/**
 * The rows of the product and its commits, and nothing else of its journal: of that it has the tables and the
 * statements that write to them, so that both store the same; what is done for each row is its own.
 */
import { openDatabase } from '../../../server/journal/sqlite.ts';
import { prepareAll } from '../../../server/journal/statements.ts';

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
  const { setHead, addEntry } = prepareAll(database);
  const heads = new Map<string, number>();
  let waiting: Waiting[] = [];
  const commit = (): void => {
    const batch = waiting;
    waiting = [];
    database.exec('BEGIN IMMEDIATE');
    for (const { room, body } of batch) {
      const revision = (heads.get(room) ?? 0) + 1;
      heads.set(room, revision);
      addEntry.run(room, revision, Date.now(), body, checksum);
    }
    // Once for all rows of a room in a commit, as the product does.
    for (const room of new Set(batch.map((one) => one.room))) setHead.run(room, heads.get(room) ?? 0, checksum);
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
