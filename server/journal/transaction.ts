/** One transaction of the store, and what its failures mean. */
import type { Handle } from './engine.ts';

/** Primary code of SQLite for a row that contradicts those that are there; extended codes have it in their low byte. */
const CONSTRAINT = 19;

/** All of `task` or nothing of it. */
export function transaction<T>(database: Handle, task: () => T): T {
  begin(database);
  try {
    const result = task();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** One that could not be undone when it failed is undone now; it would stand in the way for ever. */
function begin(database: Handle): void {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (!/within a transaction/i.test(String(error))) throw error;
    database.exec('ROLLBACK');
    database.exec('BEGIN IMMEDIATE');
  }
}

/** Where this fails, the failure itself has ended the transaction, or the next one will. */
function rollBack(database: Handle): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // The reason for all of it is on its way to the log.
  }
}

/** Whether the row was the fault, and not the store. */
export function isConstraint(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' && code % 256 === CONSTRAINT;
}
