/** Where the bands of a flow chart run: people by their first answer, from column to column. */
import { sum } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveBumpX } from 'd3-shape';
import type { Side } from '../../shared/commands.ts';
import type { Flips } from '../../shared/workshop/workshop.ts';

/** Units of the drawing: a square of 100, stretched to the place that there is. */
const size = 100;
export const nodeWidth = 13;
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
  /** First answer of the people in it. */
  readonly camp: Side;
  readonly path: string;
}

export interface FlowLayout {
  /** By column, in the order of `sides`. */
  readonly columns: readonly (readonly FlowNode[])[];
  readonly bands: readonly FlowBand[];
}

type Sides = readonly [Side, Side];

/**
 * `stages`: by column, people by first answer and by the answer there. Of a camp only its counts in each column
 * are known, so between two columns as few people change sides as the counts allow.
 */
export function flowLayout(stages: readonly Flips[], sides: Sides): FlowLayout {
  const total = sum(sides, (side) => totalOf(stages[0], side, sides));
  const height = scaleLinear([0, Math.max(1, total)], [0, size - gap]);
  const x = scalePoint(stages.keys(), [nodeWidth / 2, size - nodeWidth / 2]);
  const columns = stages.map((flips, at) => nodesOf(flips, sides, { x: x(at) ?? 0, height }));
  const bands = stages.slice(1).flatMap((to, at) => {
    const from = stages[at];
    const edges = [(x(at) ?? 0) + nodeWidth / 2, (x(at + 1) ?? 0) - nodeWidth / 2] as const;
    return from === undefined ? [] : bandsBetween({ from, to, sides, edges, height });
  });
  return { columns, bands };
}

function totalOf(flips: Flips | undefined, side: Side, camps: Sides): number {
  return flips === undefined ? 0 : sum(camps, (camp) => flips[camp][side]);
}

type Height = (people: number) => number;

function nodesOf(flips: Flips, sides: Sides, { x, height }: { readonly x: number; readonly height: Height }) {
  const [first, second] = sides;
  const above = totalOf(flips, first, sides);
  const below = totalOf(flips, second, sides);
  const middle = height(above) + gap;
  return [
    { side: first, count: above, x, top: 0, bottom: height(above) },
    { side: second, count: below, x, top: middle, bottom: middle + height(below) },
  ];
}

interface Between {
  readonly from: Flips;
  readonly to: Flips;
  readonly sides: Sides;
  /** From the end of one column to the beginning of the next. */
  readonly edges: readonly [number, number];
  readonly height: Height;
}

function bandsBetween({ from, to, sides, edges, height }: Between): readonly FlowBand[] {
  const draw = area<readonly [x: number, top: number, bottom: number]>(
    ([x]) => x,
    ([, top]) => top,
    ([, , bottom]) => bottom,
  ).curve(curveBumpX);
  const leaving = stacksOf(from, sides, height);
  const arriving = stacksOf(to, sides, height);
  return sides.flatMap((camp) =>
    moves(from[camp], to[camp], sides).flatMap(([source, target, people]) => {
      if (people === 0) return [];
      const thick = height(people);
      const begin = take(leaving, [camp, source], thick);
      const end = take(arriving, [camp, target], thick);
      const path = draw([
        [edges[0], begin, begin + thick],
        [edges[1], end, end + thick],
      ]);
      return [{ camp, path: path ?? '' }];
    }),
  );
}

type Counts = Readonly<Record<Side, number>>;
type Move = readonly [from: Side, to: Side, people: number];

/** How few have to change sides for the counts of one camp to come out; who has no second answer goes nowhere. */
function moves(from: Counts, to: Counts, [first, second]: Sides): readonly Move[] {
  const over = (side: Side, other: Side) => Math.max(0, Math.min(from[side] - to[side], to[other] - from[other]));
  return [
    [first, first, Math.min(from[first], to[first])],
    [first, second, over(first, second)],
    [second, first, over(second, first)],
    [second, second, Math.min(from[second], to[second])],
  ];
}

/** Where the next band of a camp begins on a side. */
type Stacks = Map<string, number>;
const keyOf = (camp: Side, side: Side) => `${camp} ${side}`;

function stacksOf(flips: Flips, sides: Sides, height: Height): Stacks {
  const stacks: Stacks = new Map();
  let top = 0;
  for (const side of sides) {
    for (const camp of sides) {
      stacks.set(keyOf(camp, side), top);
      top += height(flips[camp][side]);
    }
    top += gap;
  }
  return stacks;
}

function take(stacks: Stacks, [camp, side]: readonly [Side, Side], thick: number): number {
  const key = keyOf(camp, side);
  const at = stacks.get(key) ?? 0;
  stacks.set(key, at + thick);
  return at;
}
