/**
 * The pages of the debrief's panels. The host's console turns them and the projector shows them, so both ask
 * here how many there are and what stands on each.
 */
import { panelsOf, type DebriefScene } from '../../shared/debrief-panels.ts';
import type { CommitmentNote, DebriefView, ShownPanel } from '../../shared/debrief-views.ts';
import type { CardId } from '../../shared/ids.ts';
import type { ScenarioOutcome } from '../../shared/outcome-views.ts';
import type { PanelName } from '../../shared/panel-names.ts';

/** As many as the last row can read: rows of the matrix, claims. Of scenarios and pairs of teams it is one. */
export const matrixRows = 4;
export const claimsPerPage = 3;

/** A wall page is two rows of two; a long note takes a row of its own. */
const rowsPerPage = 2;
const placesPerRow = 2;
const longFrom = 100;

type Told = Pick<
  DebriefView,
  'cards' | 'contested' | 'reasons' | 'scenarios' | 'lean' | 'halo' | 'pairs' | 'commitments'
>;

/** The pages of one panel by their number, at least one, in order; of contested cards a number may be left out. */
export function pagesOf(panel: PanelName, told: Told, claims: number): readonly number[] {
  const pages = panel === 'contested' ? contestedPages(told) : range(countOf(panel, told, claims));
  return pages.length === 0 ? [0] : pages;
}

function countOf(panel: Exclude<PanelName, 'contested'>, told: Told, claims: number): number {
  switch (panel) {
    case 'matrix':
      return Math.ceil(told.cards.length / matrixRows);
    case 'lean':
      return hasHaloPage(told) ? 2 : 1;
    case 'minds':
      return revoted(told.scenarios).length;
    case 'pairs':
      return told.pairs.length;
    case 'claims':
      return Math.ceil(claims / claimsPerPage);
    case 'wall':
      return wallPages(told.commitments).length;
    case 'mood':
    case 'lift':
    case 'replay':
    case 'argue':
    case 'neither':
    case 'tips':
    case 'exit':
      return 1;
  }
}

/** Every page of a part of the debrief, in order. */
export function pageListOf(scene: DebriefScene, debrief: DebriefView, claims: number): readonly ShownPanel[] {
  return panelsOf(scene, debrief, claims > 0).flatMap((panel) =>
    pagesOf(panel, debrief, claims).map((page) => ({ panel, page })),
  );
}

/** Where a page stands in such a list; of a panel that has become shorter the last one, and of none the first. */
export function placeOf(list: readonly ShownPanel[], wanted: ShownPanel | null): number {
  if (wanted === null) return 0;
  const { panel, page } = wanted;
  return Math.max(
    0,
    list.findLastIndex((one) => one.panel === panel && one.page <= page),
  );
}

/** A card has two numbers whether or not its second page is there: the first reasons turn no page that is looked at. */
const pagesPerCard = 2;

function contestedPages({ contested, reasons }: Pick<Told, 'contested' | 'reasons'>): readonly number[] {
  return contested.flatMap((card, at) => {
    const hasReasons = reasons.some((one) => one.card === card && one.counts !== null);
    return range(hasReasons ? pagesPerCard : 1).map((page) => at * pagesPerCard + page);
  });
}

interface ContestedPage {
  /** Null: no card divided the room. */
  readonly card: CardId | null;
  /** First what became of the private answers, then the reasons for them. */
  readonly view: 'flow' | 'reasons';
}

export function contestedPage({ contested }: Pick<Told, 'contested'>, page: number): ContestedPage {
  return {
    card: contested[Math.floor(page / pagesPerCard)] ?? null,
    view: page % pagesPerCard === 0 ? 'flow' : 'reasons',
  };
}

/** After the leans; alone it stands on the first page. */
function hasHaloPage({ lean, halo }: Pick<Told, 'lean' | 'halo'>): boolean {
  return lean !== null && halo?.isTelling === true;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Scenarios on which a second vote can be shown: without one nobody had a mind to change. */
export function revoted(scenarios: readonly ScenarioOutcome[]): readonly ScenarioOutcome[] {
  return scenarios.filter(({ after }) => after !== null);
}

export function placesOf({ text }: Pick<CommitmentNote, 'text'>): 1 | 2 {
  return text.length > longFrom ? 2 : 1;
}

/**
 * Notes that are not hidden: rows in the given order, then pages of rows. An empty wall is one empty page. A short note
 * fills the first row with a free place: how many pages there are does not depend on the order, which is each page's own.
 */
export function wallPages(notes: readonly CommitmentNote[]): readonly (readonly CommitmentNote[])[] {
  const rows: CommitmentNote[][] = [];
  for (const note of notes.filter(({ hidden }) => !hidden)) {
    const row = rows.find((one) => takenIn(one) + placesOf(note) <= placesPerRow);
    if (row === undefined) rows.push([note]);
    else row.push(note);
  }
  const pages = Array.from({ length: Math.ceil(rows.length / rowsPerPage) }, (_, page) =>
    rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage).flat(),
  );
  return pages.length === 0 ? [[]] : pages;
}

function takenIn(row: readonly CommitmentNote[]): number {
  return row.reduce((places, note) => places + placesOf(note), 0);
}
