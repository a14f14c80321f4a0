/** A table of a report: what is drawn, saved and printed of it comes from this one value. */
export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  /** `share`: 0 to 1, read as a percentage; `figure`: with two decimals. */
  readonly as: 'text' | 'count' | 'share' | 'figure';
}

export const tableNames = [
  'facts',
  'cards',
  'flips',
  'themes',
  'scenarios',
  'teams',
  'pairs',
  'reasons',
  'quotes',
  'commitments',
  'sources',
  'statistics',
  'answers',
] as const;
export type TableName = (typeof tableNames)[number];

export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column[];
  /** As long as `columns`; null: withheld, or there is none. */
  readonly rows: readonly (readonly Cell[])[];
  /** What to know when reading this one. */
  readonly notes: readonly string[];
}

export const text = (title: string): Column => ({ title, as: 'text' });
export const count = (title: string): Column => ({ title, as: 'count' });
export const share = (title: string): Column => ({ title, as: 'share' });
export const figure = (title: string): Column => ({ title, as: 'figure' });

/** Several things in one cell. */
export const inOneCell = (things: readonly string[]): string => things.join(' · ');
