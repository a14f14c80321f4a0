/** Where the projector stands in the panels of a part, and what comes before and after. */
import { panelsOf, type DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import { pageListOf, pagesOf } from '../../lib/debrief-pages.ts';

export interface Course {
  readonly panels: readonly PanelName[];
  /** What the projector shows, and how many pages that panel has. */
  readonly shown: ShownPanel;
  readonly pages: number;
  /** The page before and the page after, across panels; null: there is none in this part. */
  readonly back: ShownPanel | null;
  readonly on: ShownPanel | null;
}

/** `claims`: how many sentences the deck has that are true of both sides. */
export function courseOf(scene: DebriefScene, debrief: DebriefView, claims: number): Course {
  const panels = panelsOf(scene, debrief, claims > 0);
  const shown = shownOf(panels, debrief.shown);
  const pages = pagesOf(shown.panel, debrief, claims);
  // Of the replay the page says how far it has got: it is one page all the same.
  const page = shown.panel === 'replay' ? 0 : Math.min(shown.page, pages - 1);
  const list = pageListOf(scene, debrief, claims);
  const at = list.findIndex((one) => one.panel === shown.panel && one.page === page);
  return {
    panels,
    shown: shown.panel === 'replay' ? shown : { ...shown, page },
    pages,
    back: list[at - 1] ?? null,
    on: list[at + 1] ?? null,
  };
}

/** A panel that there is nothing to show on any more gives way to the first one. */
function shownOf(panels: readonly PanelName[], shown: ShownPanel | null): ShownPanel {
  if (shown !== null && panels.includes(shown.panel)) return shown;
  return { panel: panels[0] ?? 'mood', page: 0 };
}
