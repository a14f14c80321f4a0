/** Themes are whatever the table calls them: each gets a key, and is called by its name in each language. */
import type { Group } from './agreement.ts';
import type { Places } from './places.ts';
import { folded } from './table.ts';

const general = 'general';

export class Themes {
  readonly #keys = new Map<string, string>();
  readonly #names = new Map<string, Map<string, string>>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** In the first language that names it; the others only translate. */
  of({ entries }: Group): string {
    const named = entries.filter(({ cells }) => cells.theme !== '');
    const [first] = named;
    if (first === undefined) return general;
    const key = this.#keyOf(first.cells.theme);
    for (const { language, line, cells } of named) {
      const names = this.#names.get(language) ?? new Map<string, string>();
      this.#names.set(language, names);
      if (names.has(key)) continue;
      names.set(key, cells.theme);
      this.#places.note(['languages', language, 'themes', key], line, 'theme');
    }
    return key;
  }

  names(language: string): Record<string, string> {
    return Object.fromEntries(this.#names.get(language) ?? []);
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(folded(name));
    if (known !== undefined) return known;
    const short = slug(name, 20);
    const isFree = short !== '' && ![...this.#keys.values()].includes(short);
    const key = isFree ? short : `theme-${String(this.#keys.size + 1)}`;
    this.#keys.set(folded(name), key);
    return key;
  }
}

/** Small Latin letters, digits and hyphens, beginning with a letter; empty where nothing of that kind remains. */
export function slug(name: string, longest: number): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}
