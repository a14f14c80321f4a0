/** Where in the table each part of the deck stands. */
import type { Place } from './problems.ts';

export type Path = readonly PropertyKey[];

/** What stands nowhere by itself stands where the thing does that it belongs to. */
export class Places {
  readonly #byPath = new Map<string, Place>();

  /** The first place counts. */
  note(path: Path, line: number | null, column: string): void {
    const key = keyOf(path);
    if (!this.#byPath.has(key)) this.#byPath.set(key, { line, column });
  }

  of(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.#byPath.get(keyOf(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return { line: null, column: null };
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
