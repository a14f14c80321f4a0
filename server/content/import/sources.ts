/** Sources are whatever the table calls them: each becomes an article of the deck, with that title. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { differing, type Group } from './agreement.ts';
import type { Entry } from './entries.ts';
import type { Column } from './heading.ts';
import { MOST_SOURCES } from './limits.ts';
import { listIn } from './listed.ts';
import { Named } from './named.ts';
import type { Places } from './places.ts';
import { problem } from './problems.ts';

type SourceColumn = Column & ('sources' | 'against');

/** The titles in one cell. */
interface Listed {
  readonly entry: Entry;
  readonly titles: readonly string[];
}

export class Sources {
  readonly #named = new Named();
  readonly #problems: DeckProblem[];
  readonly #places: Places;

  constructor(problems: DeckProblem[], places: Places) {
    this.#problems = problems;
    this.#places = places;
  }

  /** In each language the same sources in the same order. Nobody says so and otherwise: `others` are cited already. */
  cited({ entries }: Group, column: SourceColumn, others: readonly string[] = []): string[] {
    const lists = entries
      .map((entry): Listed => ({ entry, titles: listIn(entry.cells[column]) }))
      .filter(({ titles }) => titles.length > 0);
    const [first] = lists;
    if (first === undefined) return [];
    const { line, cells } = first.entry;
    const uneven = lists.filter(({ titles }) => titles.length !== first.titles.length);
    this.#problems.push(...uneven.map(({ entry }) => differing(entry, column, cells[column])));
    const codes = first.titles.flatMap((value, position) => {
      const code = this.#codeOf(lists, position, column);
      if (code === null || !others.includes(code)) return code ?? [];
      this.#problems.push(problem('named_twice', { line, column }, { value }));
      return [];
    });
    return [...new Set(codes)];
  }

  keys(): { readonly code: string; readonly sections: string }[] {
    return this.#named.keys().map((code) => ({ code, sections: '' }));
  }

  /** A title that a language does not translate stays as it is: books have one name. */
  titles(language: string): Record<string, string> {
    const titled = this.#named
      .keys()
      .map((code) => [code, this.#named.nameOf(code, language) ?? this.#named.originalOf(code)] as const);
    return Object.fromEntries(titled);
  }

  /** Of what all lists name at that position; null where the deck has no room for one more. */
  #codeOf(lists: readonly Listed[], position: number, column: SourceColumn): string | null {
    const namings = lists.flatMap(({ entry: { language, line }, titles }) => {
      const name = titles[position];
      return name === undefined ? [] : { language, line, name };
    });
    const code = this.#named.known(namings) ?? this.#newCode();
    if (code === null) {
      const line = namings[0]?.line ?? null;
      this.#problems.push(problem('too_many', { line, column }, { most: MOST_SOURCES }));
      return null;
    }
    for (const naming of namings) {
      const isNew = this.#named.add(code, naming);
      if (isNew) this.#places.note(['languages', naming.language, 'articles', code], naming.line, column);
    }
    return code;
  }

  #newCode(): string | null {
    const count = this.#named.keys().length;
    return count >= MOST_SOURCES ? null : String(count + 1).padStart(3, '0');
  }
}
