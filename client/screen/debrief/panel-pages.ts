/**
 * Which page of the debrief is shown. The host says so; keys and buttons of the projector turn on from there,
 * until the host shows something else.
 */
import { useSignal } from '@preact/signals';
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import { pageListOf, placeOf } from '../../lib/debrief-pages.ts';
import { useTurning, type Pages } from '../pages.ts';

/** At the end nobody turns pages any more. */
const turnMs = 25_000;
const wholeReplay = 100;
const first: ShownPanel = { panel: 'mood', page: 0 };

interface PanelPages {
  readonly pages: Pages;
  readonly at: ShownPanel;
}

/** `claims`: how many sentences the deck has that are true of both sides. */
export function usePanelPages(scene: DebriefScene, debrief: DebriefView, claims: number): PanelPages {
  const { shown } = debrief;
  const key = shown === null ? scene : `${scene} ${shown.panel} ${shown.page}`;
  const turnedTo = useSignal<{ readonly key: string; readonly at: ShownPanel } | null>(null);
  const own = turnedTo.value?.key === key ? turnedTo.value.at : null;
  const list = pageListOf(scene, debrief, claims);
  const page = placeOf(list, own ?? shown);
  const pages = useTurning({
    page,
    count: list.length,
    everyMs: scene === 'closed' && shown === null ? turnMs : null,
    key,
    turnTo: (next) => {
      const at = list[next];
      if (at !== undefined) turnedTo.value = { key, at };
    },
  });
  const at = list[page] ?? first;
  return { pages, at: at.panel === 'replay' ? { ...at, page: woundTo(own, shown) } : at };
}

/** How far a replay goes: as far as the host winds it, and all the way where nobody does. */
function woundTo(own: ShownPanel | null, shown: ShownPanel | null): number {
  return own === null && shown !== null ? shown.page : wholeReplay;
}
