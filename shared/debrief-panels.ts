/**
 * The panels of the debrief in their order, and which of them a workshop has figures for. The host's console
 * and the projector both ask here, so that they mean the same by "the next one".
 */
import type { CommitmentNote, DebriefPart, Figures } from './debrief-views.ts';
import type { ScenarioOutcome } from './outcome-views.ts';
import type { PanelName } from './panel-names.ts';

export type DebriefScene = DebriefPart | 'closed';

const panelsOfPart: Readonly<Record<DebriefScene, readonly PanelName[]>> = {
  what: ['mood', 'contested', 'matrix', 'lift', 'replay'],
  'so-what': ['argue', 'lean', 'minds', 'pairs', 'neither', 'claims'],
  'now-what': ['tips', 'wall'],
  closed: [
    'exit',
    'wall',
    'mood',
    'contested',
    'matrix',
    'lift',
    'replay',
    'lean',
    'minds',
    'pairs',
    'neither',
    'claims',
  ],
};

/**
 * The spine of a debrief: what happened, where we differ, what it means, what each of us will do. The others deepen it,
 * if there is time.
 */
export const essentialPanels: ReadonlySet<PanelName> = new Set<PanelName>([
  'mood',
  'contested',
  'lean',
  'minds',
  'neither',
  'wall',
]);

/** As much of the figures as says which panels there are. */
type Told = Pick<Figures, 'cards' | 'contested' | 'lift' | 'replay' | 'lean' | 'halo' | 'pairs'> & {
  readonly talk: readonly unknown[];
  readonly scenarios: readonly Pick<ScenarioOutcome, 'after'>[];
  readonly commitments: readonly Pick<CommitmentNote, 'hidden'>[];
};

/** Panels that there is nothing to show on are left out; `mood`, `neither`, `tips`, `exit` always have something to say. */
const isTold: Readonly<Partial<Record<PanelName, (told: Told, scene: DebriefScene) => boolean>>> = {
  contested: ({ contested }, scene) => scene !== 'closed' || contested.length > 0,
  matrix: ({ cards }) => cards.length > 0,
  lift: ({ lift }) => lift.length > 0,
  replay: ({ replay }) => replay.length > 0,
  argue: ({ talk }) => talk.length > 0,
  lean: ({ lean, halo }) => lean !== null || halo !== null,
  minds: ({ scenarios }) => scenarios.some(({ after }) => after !== null),
  pairs: ({ pairs }) => pairs.length > 0,
  // While it is worked on, an empty wall says what to do.
  wall: ({ commitments }, scene) => scene !== 'closed' || commitments.some(({ hidden }) => !hidden),
};

/** The panels of a part, in order. `hasClaims`: the deck has sentences that are true of both sides. */
export function panelsOf(scene: DebriefScene, told: Told, hasClaims: boolean): readonly PanelName[] {
  return panelsOfPart[scene].filter((panel) => {
    if (panel === 'claims') return hasClaims;
    return isTold[panel]?.(told, scene) ?? true;
  });
}
