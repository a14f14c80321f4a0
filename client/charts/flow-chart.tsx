/** How the answers of people became those of their teams: bands of both camps over two or three columns. */
import { sum } from 'd3-array';
import type { Side } from '../../shared/commands.ts';
import type { Flips } from '../../shared/workshop/workshop.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { SideIcon } from '../ui/hats.tsx';
import { Chart, DeckWord, type ChartWords, type TableLook } from './chart.tsx';
import { flowLayout, nodeWidth, type FlowNode } from './flow-layout.ts';

export interface FlowStage {
  readonly label: string;
  /** People by their first answer and by the answer here. */
  readonly flips: Flips;
}

interface FlowChartProps {
  /** The first one is that of the first answers themselves. */
  readonly stages: readonly FlowStage[];
  /** From above to below. */
  readonly sides: readonly [Side, Side];
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

export function FlowChart({ stages, sides, words, table }: FlowChartProps) {
  const { columns, bands } = flowLayout(
    stages.map(({ flips }) => flips),
    sides,
  );
  return (
    <Chart class="flow" look={table} {...tableOf(stages, sides, words)}>
      <div class="flow-heads">
        {stages.map(({ label }) => (
          <b key={label}>{label}</b>
        ))}
      </div>
      <div class="flow-body">
        <div class="flow-names">
          {columns[0]?.map((node) => (
            <p key={node.side} class="flow-name" style={{ insetBlockStart: `${labelAt(node)}%` }}>
              <SideIcon side={node.side} /> <DeckWord words={words}>{words.sideName(node.side)}</DeckWord>
            </p>
          ))}
        </div>
        <div class="flow-picture">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
            {bands.map(({ camp, path }) => (
              <path key={path} d={path} class={`flow-band tone-${camp}`} />
            ))}
            {columns.flat().map((node) => (
              <NodeBar key={`${node.side} ${node.x}`} node={node} />
            ))}
          </svg>
          {columns.flat().map((node) => (
            <b
              key={`${node.side} ${node.x}`}
              class="flow-count"
              style={{ insetInlineStart: `${node.x}%`, insetBlockStart: `${labelAt(node)}%` }}
            >
              <SideIcon side={node.side} /> {number(node.count)}
            </b>
          ))}
        </div>
      </div>
    </Chart>
  );
}

function NodeBar({ node: { side, x, top, bottom } }: { readonly node: FlowNode }) {
  return (
    <rect class={`flow-node tone-${side}`} x={x - nodeWidth / 2} y={top} width={nodeWidth} height={bottom - top} />
  );
}

/** The middle of a node, but never so near the edge that the number would be cut off. */
function labelAt({ top, bottom }: FlowNode): number {
  return Math.min(92, Math.max(8, (top + bottom) / 2));
}

function tableOf(stages: readonly FlowStage[], sides: readonly [Side, Side], words: ChartWords) {
  const [alone, ...later] = stages;
  const head = later.flatMap(({ label }) =>
    sides.map((side) => t('flow.at', { when: label, side: words.sideName(side) })),
  );
  return {
    caption: t('flow.title'),
    head: [alone?.label ?? '', t('chart.people'), ...head],
    rows: sides.map((camp) => [
      <DeckWord words={words}>{words.sideName(camp)}</DeckWord>,
      number(sum(sides, (side) => alone?.flips[camp][side] ?? 0)),
      ...later.flatMap(({ flips }) => sides.map((side) => number(flips[camp][side]))),
    ]),
  };
}
