/**
 * How the answers of people became those of their teams: bands of both camps, a picture for each lock. Each goes
 * back to what people had alone, since nothing tells who went over between the locks: as many may have come back.
 */
import { max } from 'd3-array';
import type { Flips } from '../../shared/workshop/workshop.ts';
import { number } from '../lib/i18n.ts';
import type { Sides } from '../lib/order.ts';
import { t } from '../messages/charts.ts';
import { SideIcon } from '../ui/hats.tsx';
import { Chart, DeckWord, type ChartWords, type TableLook } from './chart.tsx';
import { campSize, flowLayout, nodeWidth, peopleIn, type FlowLayout, type FlowNode } from './flow-layout.ts';

export interface FlowStage {
  readonly label: string;
  readonly flips: Flips;
}

interface FlowChartProps {
  readonly stages: readonly FlowStage[];
  /** From above to below. */
  readonly sides: Sides;
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

export function FlowChart({ stages, sides, words, table }: FlowChartProps) {
  const people = max(stages, ({ flips }) => peopleIn(flips, sides)) ?? 0;
  const parts = stages.map(({ label, flips }) => ({ label, layout: flowLayout(flips, sides, people) }));
  return (
    <Chart class="flow" look={table} {...tableOf(stages, sides, words)}>
      <div class="flow-body">
        <div class="flow-names">
          {parts[0]?.layout.alone.map((node) => (
            <p key={node.side} class="flow-name" style={{ insetBlockStart: `${labelAt(node)}%` }}>
              <SideIcon side={node.side} /> <DeckWord words={words}>{words.sideName(node.side)}</DeckWord>
            </p>
          ))}
        </div>
        {parts.map(({ label, layout }) => (
          <div key={label} class="flow-part">
            <p class="flow-heads">
              <b>{t('flow.alone')}</b> <b>{label}</b>
            </p>
            <Picture layout={layout} />
          </div>
        ))}
      </div>
    </Chart>
  );
}

function Picture({ layout: { alone, together, bands } }: { readonly layout: FlowLayout }) {
  const nodes = [...alone, ...together];
  return (
    <div class="flow-picture">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
        {bands.map(({ camp, path }) => (
          <path key={path} d={path} class={`flow-band tone-${camp}`} />
        ))}
        {nodes.map((node) => (
          <NodeBar key={`${node.side} ${node.x}`} node={node} />
        ))}
      </svg>
      {alone.map((node) => (
        <Count key={node.side} node={node} at="alone" />
      ))}
      {together.map((node) => (
        <Count key={node.side} node={node} at="together" />
      ))}
    </div>
  );
}

function Count({ node, at }: { readonly node: FlowNode; readonly at: 'alone' | 'together' }) {
  return (
    <b class={`flow-count is-${at}`} style={{ insetBlockStart: `${labelAt(node)}%` }}>
      <SideIcon side={node.side} /> {number(node.count)}
    </b>
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

function tableOf(stages: readonly FlowStage[], sides: Sides, words: ChartWords) {
  const head = stages.flatMap(({ label }) =>
    sides.map((side) => t('flow.at', { when: label, side: words.sideName(side) })),
  );
  const [first] = stages;
  return {
    caption: t('flow.title'),
    head: [t('flow.alone'), t('chart.people'), ...head],
    rows: sides.map((camp) => [
      <DeckWord words={words}>{words.sideName(camp)}</DeckWord>,
      number(first === undefined ? 0 : campSize(first.flips, camp, sides)),
      ...stages.flatMap(({ flips }) => sides.map((side) => number(flips[camp][side]))),
    ]),
  };
}
