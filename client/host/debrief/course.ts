/** Where the projector stands in the panels of a part, and what comes before and after. */
import { panelsOf, type DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import { pageListOf, placeOf } from '../../lib/debrief-pages.ts';

export interface Course {
  readonly scene: DebriefScene;
  readonly panels: readonly PanelName[];
  readonly shown: ShownPanel;
  /** Which page of the part that is, from 0, and of how many: counted as the projector counts. */
  readonly place: number;
  readonly pages: number;
  /** The page before and the page after, across panels; null: there is none in this part. */
  readonly back: ShownPanel | null;
  readonly on: ShownPanel | null;
}

/** `claims`: how many sentences the deck has that are true of both sides. */
export function courseOf(scene: DebriefScene, debrief: DebriefView, claims: number): Course {
  const panels = panelsOf(scene, debrief, claims > 0);
  const wanted = shownOf(panels, debrief.shown);
  const list = pageListOf(scene, debrief, claims);
  const at = placeOf(list, wanted);
  const page = list[at]?.page ?? 0;
  return {
    scene,
    panels,
    // Of the replay the page says how far it has got: it is one page all the same.
    shown: wanted.panel === 'replay' ? wanted : { ...wanted, page },
    place: at,
    pages: list.length,
    back: list[at - 1] ?? null,
    on: list[at + 1] ?? null,
  };
}

/** A panel that there is nothing to show on any more gives way to the first one. */
function shownOf(panels: readonly PanelName[], shown: ShownPanel | null): ShownPanel {
  if (shown !== null && panels.includes(shown.panel)) return shown;
  return { panel: panels[0] ?? 'mood', page: 0 };
}
