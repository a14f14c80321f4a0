/** The parts of a report in their order, and which of them a workshop has something for. */
import type { Told } from './told.ts';

export const partNames = [
  'happened',
  'contested',
  'cards',
  'hot',
  'lift',
  'replay',
  'lean',
  'minds',
  'pairs',
  'argue',
  'neither',
  'tips',
  'wall',
  'exit',
  'later',
  'statistics',
  'sources',
] as const;
export type PartName = (typeof partNames)[number];

/** What they are called in the catalogue: as on the projector, where they have stood there. */
export const titleKeys = {
  happened: 'part.happened',
  contested: 'panel.contested',
  cards: 'panel.matrix',
  hot: 'part.hot',
  lift: 'panel.lift',
  replay: 'panel.replay',
  lean: 'panel.lean',
  minds: 'panel.minds',
  pairs: 'panel.pairs',
  argue: 'panel.argue',
  neither: 'panel.neither',
  tips: 'panel.tips',
  wall: 'panel.wall',
  exit: 'panel.exit',
  later: 'part.later',
  statistics: 'table.statistics',
  sources: 'part.sources',
} as const satisfies Readonly<Record<PartName, string>>;

const isTold: Readonly<Partial<Record<PartName, (told: Told) => boolean>>> = {
  contested: ({ figures }) => figures.contested.length > 0,
  cards: ({ figures }) => figures.cards.length > 0,
  hot: ({ figures }) => figures.cards.some(({ isHot }) => isHot),
  lift: ({ figures }) => figures.lift.length > 0,
  replay: ({ figures }) => figures.replay.length > 0,
  lean: ({ figures }) => figures.themes !== null || figures.halo !== null,
  minds: ({ figures }) => figures.scenarios.some(({ before }) => before !== null),
  pairs: ({ figures }) => figures.pairs.length > 0,
  argue: ({ figures }) => figures.talk.length > 0,
  tips: ({ texts }) => texts.tips.length > 0,
  wall: ({ head }) => head.commitments.length > 0,
  exit: ({ figures }) => figures.exit !== null,
  later: ({ later }) => later !== null,
  statistics: ({ workshop }) => workshop?.rounds.some(({ hands }) => hands.length > 0) ?? false,
  sources: ({ figures }) => figures.cards.length > 0,
};

export function partsOf(told: Told): readonly PartName[] {
  return partNames.filter((part) => isTold[part]?.(told) ?? true);
}
