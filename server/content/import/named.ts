/** Things that a table knows by their names only, which differ from language to language: themes and sources. */
import { folded } from './table.ts';

/** What one row calls a thing. */
export interface Naming {
  readonly language: string;
  readonly name: string;
}

export class Named {
  /** By what a language calls them; and, without a language, by what any calls them. */
  readonly #keys = new Map<string, string>();
  readonly #names = new Map<string, Map<string, string>>();

  /** What the rows of one item call by these names, if it is known already by any of them. */
  known(namings: readonly Naming[]): string | null {
    for (const naming of namings) {
      const key = this.#keys.get(keyOf(naming));
      if (key !== undefined) return key;
    }
    for (const { language, name } of namings) {
      const key = this.#keys.get(folded(name));
      if (key !== undefined && this.nameOf(key, language) === null) return key;
    }
    return null;
  }

  /** Whether that language had no name for it yet: the first that it gives is the name. */
  add(key: string, naming: Naming): boolean {
    const { language, name } = naming;
    const names = this.#names.get(key) ?? new Map<string, string>();
    this.#names.set(key, names);
    if (names.has(language)) return false;
    names.set(language, name);
    this.#keys.set(keyOf(naming), key);
    if (!this.#keys.has(folded(name))) this.#keys.set(folded(name), key);
    return true;
  }

  keys(): string[] {
    return [...this.#names.keys()];
  }

  nameOf(key: string, language: string): string | null {
    return this.#names.get(key)?.get(language) ?? null;
  }

  /** In the language that named it first. */
  originalOf(key: string): string {
    const [name = ''] = this.#names.get(key)?.values() ?? [];
    return name;
  }
}

function keyOf({ language, name }: Naming): string {
  return `${language}\n${folded(name)}`;
}
