/** Sources are whatever the table calls them: each becomes an article of the deck, with that title. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { differing, type Group } from './agreement.ts';
import type { Column } from './heading.ts';
import { MOST_SOURCES } from './limits.ts';
import type { Places } from './places.ts';
import { problem } from './problems.ts';
import { folded } from './table.ts';

interface Source {
  readonly code: string;
  readonly titles: Map<string, string>;
}

export class Sources {
  readonly #byTitle = new Map<string, Source>();
  readonly #problems: DeckProblem[];
  readonly #places: Places;

  constructor(problems: DeckProblem[], places: Places) {
    this.#problems = problems;
    this.#places = places;
  }

  /** In each language the same sources in the same order. */
  cited({ entries }: Group, column: Column & ('sources' | 'against')): string[] {
    const lists = entries.map((entry) => ({ entry, titles: listIn(entry.cells[column]) }));
    const [first, ...others] = lists.filter(({ titles }) => titles.length > 0);
    if (first === undefined) return [];
    const sources = first.titles.flatMap((title) => this.#source(title, first.entry.line, column));
    for (const { entry, titles } of [first, ...others]) {
      if (titles.length !== first.titles.length)
        this.#problems.push(differing(entry, column, first.entry.cells[column]));
      sources.forEach(({ code, titles: known }, position) => {
        const title = titles[position];
        if (title === undefined || known.has(entry.language)) return;
        known.set(entry.language, title);
        this.#places.note(['languages', entry.language, 'articles', code], entry.line, column);
      });
    }
    return sources.map(({ code }) => code);
  }

  keys(): { readonly code: string; readonly sections: string }[] {
    return Array.from(this.#byTitle.values(), ({ code }) => ({ code, sections: '' }));
  }

  /** A title that a language does not translate stays as it is: books have one name. */
  titles(language: string): Record<string, string> {
    const titled = Array.from(this.#byTitle, ([, { code, titles }]) => {
      const [original = ''] = titles.values();
      return [code, titles.get(language) ?? original] as const;
    });
    return Object.fromEntries(titled);
  }

  #source(title: string, line: number, column: Column): Source[] {
    const known = this.#byTitle.get(folded(title));
    if (known !== undefined) return [known];
    if (this.#byTitle.size >= MOST_SOURCES) {
      this.#problems.push(problem('too_many', { line, column }, { most: MOST_SOURCES }));
      return [];
    }
    const source = { code: String(this.#byTitle.size + 1).padStart(3, '0'), titles: new Map() };
    this.#byTitle.set(folded(title), source);
    return [source];
  }
}

/** Semicolons of all scripts; what is listed twice counts once. */
function listIn(cell: string): string[] {
  const titles = cell
    .split(/[;؛；]/)
    .map((title) => title.trim())
    .filter((title) => title !== '');
  return [...new Map(titles.map((title) => [folded(title), title])).values()];
}
