/** Where the bands of a flow chart run: people by their answer alone, and by the answer of their team. */
import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, curveBumpX } from 'd3-shape';
import type { Side } from '../../shared/commands.ts';
import type { Flips } from '../../shared/workshop/workshop.ts';
import type { Sides } from '../lib/order.ts';

/** Units of the drawing: a square of 100, stretched to the place that there is. */
const size = 100;
export const nodeWidth = 16;
const gap = 9;

export interface FlowNode {
  readonly side: Side;
  readonly count: number;
  /** Centre from the start, and the edges from the top, 0 to 100. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FlowBand {
  /** Answer alone of the people in it. */
  readonly camp: Side;
  readonly path: string;
}

export interface FlowLayout {
  /** In the order of `sides`. */
  readonly alone: readonly FlowNode[];
  readonly together: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

export function peopleIn(flips: Flips, sides: Sides): number {
  return sum(sides, (camp) => campSize(flips, camp, sides));
}

export function campSize(flips: Flips, camp: Side, sides: Sides): number {
  return sum(sides, (side) => flips[camp][side]);
}

/** `people`: as many as the whole height stands for, so that charts beside each other can be compared. */
export function flowLayout(flips: Flips, sides: Sides, people: number): FlowLayout {
  const height = scaleLinear([0, Math.max(1, people)], [0, size - gap]);
  const alone = nodesOf(sides, nodeWidth / 2, (camp) => campSize(flips, camp, sides), height);
  const together = nodesOf(sides, size - nodeWidth / 2, (side) => sum(sides, (camp) => flips[camp][side]), height);
  const [above] = sides;
  const bands = alone.flatMap(({ side: camp, top: from }) =>
    together.flatMap(({ side, top: to }) => {
      if (flips[camp][side] === 0) return [];
      // In a node those who go to, or come from, the upper side are above the others.
      const begin = from + (side === above ? 0 : height(flips[camp][above]));
      const end = to + (camp === above ? 0 : height(flips[above][side]));
      return [{ camp, path: bandPath(begin, end, height(flips[camp][side])) }];
    }),
  );
  return { alone, together, bands };
}

type Height = (people: number) => number;

function nodesOf([first, second]: Sides, x: number, countOf: (side: Side) => number, height: Height) {
  const [above, below] = [countOf(first), countOf(second)];
  const middle = height(above) + gap;
  return [
    { side: first, count: above, x, top: 0, bottom: height(above) },
    { side: second, count: below, x, top: middle, bottom: middle + height(below) },
  ];
}

const drawBand = area<readonly [x: number, top: number, bottom: number]>(
  ([x]) => x,
  ([, top]) => top,
  ([, , bottom]) => bottom,
).curve(curveBumpX);

/** From the end of one column to the beginning of the other. */
function bandPath(begin: number, end: number, thick: number): string {
  const path = drawBand([
    [nodeWidth, begin, begin + thick],
    [size - nodeWidth, end, end + thick],
  ]);
  return path ?? '';
}
