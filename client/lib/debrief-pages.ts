/**
 * The pages of the debrief's panels. The host's console turns them and the projector shows them, so both ask
 * here how many there are and what stands on each.
 */
import { panelsOf, type DebriefScene } from '../../shared/debrief-panels.ts';
import type { CommitmentNote, DebriefView, ShownPanel } from '../../shared/debrief-views.ts';
import type { ScenarioOutcome } from '../../shared/outcome-views.ts';
import type { PanelName } from '../../shared/panel-names.ts';

/** As many as the last row can read: rows of the matrix, scenarios, pairs of teams, claims. */
export const matrixRows = 6;
export const scenariosPerPage = 2;
export const pairsPerPage = 2;
/** In letters large enough for the last row, also where a claim takes three lines. */
export const claimsPerPage = 3;

/** A wall page is two rows of three; a long note takes two places beside each other. */
const rowsPerPage = 2;
const placesPerRow = 3;
const longFrom = 90;

type Told = Pick<DebriefView, 'cards' | 'contested' | 'scenarios' | 'pairs' | 'commitments'>;

/** Pages of one panel, at least one. `claims`: how many sentences the deck has that are true of both sides. */
export function pagesOf(panel: PanelName, told: Told, claims: number): number {
  return Math.max(1, countOf(panel, told, claims));
}

function countOf(panel: PanelName, told: Told, claims: number): number {
  switch (panel) {
    case 'contested':
      return told.contested.length;
    case 'matrix':
      return Math.ceil(told.cards.length / matrixRows);
    case 'minds':
      return Math.ceil(revoted(told.scenarios).length / scenariosPerPage);
    case 'pairs':
      return Math.ceil(told.pairs.length / pairsPerPage);
    case 'claims':
      return Math.ceil(claims / claimsPerPage);
    case 'wall':
      return wallPages(told.commitments).length;
    case 'mood':
    case 'lift':
    case 'replay':
    case 'argue':
    case 'lean':
    case 'neither':
    case 'tips':
    case 'exit':
      return 1;
  }
}

/** Every page of a part of the debrief, in order. */
export function pageListOf(scene: DebriefScene, debrief: DebriefView, claims: number): readonly ShownPanel[] {
  return panelsOf(scene, debrief, claims > 0).flatMap((panel) =>
    Array.from({ length: pagesOf(panel, debrief, claims) }, (_, page) => ({ panel, page })),
  );
}

/** Scenarios on which a second vote can be shown: without one nobody had a mind to change. */
export function revoted(scenarios: readonly ScenarioOutcome[]): readonly ScenarioOutcome[] {
  return scenarios.filter(({ after }) => after !== null);
}

export function placesOf({ text }: Pick<CommitmentNote, 'text'>): 1 | 2 {
  return text.length > longFrom ? 2 : 1;
}

/** Notes that are not hidden: rows in the given order, then pages of rows. An empty wall is one empty page. */
export function wallPages(notes: readonly CommitmentNote[]): readonly (readonly CommitmentNote[])[] {
  const rows: CommitmentNote[][] = [];
  let free = 0;
  for (const note of notes.filter(({ hidden }) => !hidden)) {
    const places = placesOf(note);
    const row = rows.at(-1);
    if (row !== undefined && places <= free) row.push(note);
    else {
      rows.push([note]);
      free = placesPerRow;
    }
    free -= places;
  }
  const pages = Array.from({ length: Math.ceil(rows.length / rowsPerPage) }, (_, page) =>
    rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage).flat(),
  );
  return pages.length === 0 ? [[]] : pages;
}
