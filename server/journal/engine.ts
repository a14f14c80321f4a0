/** SQLite, by whichever engine this Node has. */
import { createRequire } from 'node:module';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/** What an engine gives. */
export interface Handle {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** A reason to stop at the start, told in one sentence to whoever runs the server. */
export class StoreError extends Error {}

/** Node's own engine where there is one (22.13 and later); on Node 20 a package with the same interface. */
export function loadEngine(): new (file: string) => Handle {
  const load = createRequire(import.meta.url);
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      return (load(name) as { DatabaseSync: new (file: string) => Handle }).DatabaseSync;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new StoreError('There is no SQLite: use Node 22.13 or later, or install @photostructure/sqlite.');
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_UNKNOWN_BUILTIN_MODULE' || code === 'MODULE_NOT_FOUND';
}
