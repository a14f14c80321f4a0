/**
 * Which panels belong to which part. A new panel is one line here and a component of its own. A panel for
 * which the plan, or too few people, left no figures does not appear.
 */
import type { ComponentChildren } from 'preact';
import type { DebriefPart, DebriefView } from '../../../shared/debrief-views.ts';
import type { Stage } from '../../../shared/views.ts';
import type { Words } from '../../lib/words.ts';
import { t } from '../../messages/screen.ts';
import { paged } from '../pages.ts';
import { ArguePanel } from './argue.tsx';
import { ContestedPanel } from './contested.tsx';
import { ExitPanel } from './exit-result.tsx';
import { FactsPanel } from './facts.tsx';
import { LeanPanel } from './lean.tsx';
import { LiftPanel } from './lift.tsx';
import { MindsPanel } from './minds.tsx';
import { ClaimsPanel, NeitherPanel } from './neither.tsx';
import { WallPanel } from './wall.tsx';
import { wallPages } from './wall-order.ts';

export interface Panel {
  readonly title: string;
  readonly content: ComponentChildren;
}

type DeckWords = Pick<Words, 'ending' | 'themeName'>;
type PanelsOf = (debrief: DebriefView, stage: Stage, words: DeckWords) => readonly Panel[];

const scenariosPerPage = 2;
/** In letters large enough for the last row, also where a claim takes three lines. */
const claimsPerPage = 3;

const facts: PanelsOf = (debrief, stage) => [
  { title: t('facts.title'), content: <FactsPanel debrief={debrief} waiting={stage.kind === 'debrief-what'} /> },
];

const contested: PanelsOf = ({ contested: cards }, { managerFirst }) => [
  {
    title: t('contested.title'),
    content: <ContestedPanel cards={cards} managerFirst={managerFirst} />,
  },
];

const argue: PanelsOf = ({ talk }) =>
  talk.length === 0 ? [] : [{ title: t('argue.title'), content: <ArguePanel cards={talk} /> }];

const lift: PanelsOf = ({ lift: rows }) => {
  const room = rows.find(({ team }) => team === null);
  return room === undefined ? [] : [{ title: t('lift.title'), content: <LiftPanel room={room} rows={rows} /> }];
};

/** A lean towards one side on cards without a theme would be a bar that nobody can name. */
const lean: PanelsOf = ({ leans }, _, words) => {
  const named = (leans ?? []).filter(({ theme }) => words.themeName(theme) !== null);
  return named.length === 0 ? [] : [{ title: t('lean.title'), content: <LeanPanel leans={named} /> }];
};

/** Only where a second vote can be shown: without one nobody had a mind to change. */
const minds: PanelsOf = ({ scenarios }) =>
  paged(
    scenarios.filter(({ after }) => after !== null),
    scenariosPerPage,
  ).map((page) => ({
    title: t('minds.title'),
    content: <MindsPanel outcomes={page} />,
  }));

const neither: PanelsOf = (_, { managerFirst }, words) => {
  const { worth = null, claims = [] } = words.ending() ?? {};
  return [
    { title: t('neither.title'), content: <NeitherPanel worth={worth} managerFirst={managerFirst} /> },
    ...paged(claims, claimsPerPage).map((page) => ({
      title: t('neither.claims'),
      content: <ClaimsPanel claims={page} />,
    })),
  ];
};

const wall: PanelsOf = ({ commitments }) =>
  wallPages(commitments).map((notes) => ({
    title: t('wall.title'),
    content: <WallPanel notes={notes} all={commitments} />,
  }));

/** At the end an empty wall is left out too; while it is worked on, it says what to do. */
const end: PanelsOf = (debrief, stage, words) => [
  { title: t('end.title'), content: <ExitPanel exit={debrief.exit} /> },
  ...(debrief.commitments.length > 0 ? wall(debrief, stage, words) : []),
  ...facts(debrief, stage, words),
  ...(debrief.contested.length > 0 ? contested(debrief, stage, words) : []),
  ...lift(debrief, stage, words),
  ...lean(debrief, stage, words),
  ...minds(debrief, stage, words),
  ...neither(debrief, stage, words),
];

const parts: Readonly<Record<DebriefPart | 'closed', readonly PanelsOf[]>> = {
  what: [facts, contested, lift],
  'so-what': [argue, lean, minds, neither],
  'now-what': [wall],
  closed: [end],
};

export function panelsOf(
  part: DebriefPart | 'closed',
  debrief: DebriefView,
  stage: Stage,
  words: DeckWords,
): readonly Panel[] {
  return parts[part].flatMap((panels) => panels(debrief, stage, words));
}
