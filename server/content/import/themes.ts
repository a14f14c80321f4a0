/** Themes are whatever the table calls them: each gets a key, and is called by its name in each language. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { unnamedTheme } from '../../../shared/unnamed-theme.ts';
import { differing, type Group } from './agreement.ts';
import type { Entry } from './entries.ts';
import { listIn } from './listed.ts';
import { Named } from './named.ts';
import type { Places } from './places.ts';
import { problem } from './problems.ts';

export class Themes {
  readonly #named = new Named();
  readonly #places: Places;
  readonly #problems: DeckProblem[];

  constructor(places: Places, problems: DeckProblem[]) {
    this.#places = places;
    this.#problems = problems;
  }

  /** In the first language that names it; the others only translate. */
  of({ entries }: Group): string {
    const namings = entries
      .filter(({ cells }) => cells.theme !== '')
      .map(({ language, line, cells }) => ({ language, line, name: cells.theme }));
    const [first] = namings;
    if (first === undefined) return unnamedTheme;
    const key = this.#named.known(namings) ?? this.#newKey(first.name);
    for (const naming of namings) {
      const isNew = this.#named.add(key, naming);
      if (isNew) this.#places.note(['languages', naming.language, 'themes', key], naming.line, 'theme');
    }
    return key;
  }

  /** Those that the cells list, in each language the same. */
  named({ entries }: Group): string[] {
    const lists = entries
      .filter(({ cells }) => cells.theme !== '')
      .map((entry) => ({ entry, keys: listIn(entry.cells.theme).flatMap((name) => this.#keyOf(name, entry)) }));
    const [first, ...others] = lists;
    if (first === undefined) return [];
    const inOrder = (keys: readonly string[]) => [...new Set(keys)].sort().join(' ');
    const uneven = others.filter(({ keys }) => inOrder(keys) !== inOrder(first.keys));
    this.#problems.push(...uneven.map(({ entry }) => differing(entry, 'theme', first.entry.cells.theme)));
    return [...new Set(first.keys)];
  }

  #keyOf(name: string, { language, line }: Entry): string[] {
    const key = this.#named.known([{ language, name }]);
    if (key !== null) return [key];
    this.#problems.push(problem('unknown_reference', { line, column: 'theme' }, { value: name }));
    return [];
  }

  names(language: string): Record<string, string> {
    const names = this.#named.keys().map((key) => [key, this.#named.nameOf(key, language)] as const);
    return Object.fromEntries(names.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  #newKey(name: string): string {
    const keys = this.#named.keys();
    const taken = new Set([unnamedTheme, ...keys]);
    const short = slug(name, 20);
    if (short !== '' && !taken.has(short)) return short;
    let number = keys.length + 1;
    while (taken.has(`theme-${String(number)}`)) number += 1;
    return `theme-${String(number)}`;
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
