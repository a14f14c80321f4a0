/**
 * One bug for each invariant, as small changes of the real source. Whoever changes that source takes
 * the plant along: one whose text is not found exactly once fails.
 */
export interface Plant {
  /** The invariant that has to notice. */
  readonly id: string;
  readonly name: string;
  /** Where to begin looking. Any number would do; from this one on it is quick. */
  readonly from: number;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const plant = (id: string, name: string, from: number, ...edits: readonly Edit[]): Plant => ({
  id,
  name,
  from,
  edits,
});
export const edit = (file: string, from: string, to: string): Edit => ({ file: `server/${file}`, from, to });
