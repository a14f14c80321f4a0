/** Bars to both sides of a middle: a lean, or how many on each side gave a reason. */
import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import type { Side } from '../../shared/commands.ts';
import type { Sides } from '../lib/order.ts';
import { SideIcon } from '../ui/hats.tsx';
import { DeckWord, type ChartWords } from './chart.tsx';

export interface DivergingRow {
  readonly key: string;
  readonly label: ComponentChildren;
  /** How far the bar reaches to the start and to the end, from 0 to `most`. */
  readonly toStart: number;
  readonly toEnd: number;
  /** Beside the bar; absent: nothing. */
  readonly startText?: string;
  readonly endText?: string;
}

interface Tick {
  readonly figure: string;
  readonly meaning: string;
}

interface DivergingBarsProps {
  readonly rows: readonly DivergingRow[];
  readonly most: number;
  /** What the two ends stand for, from the start. */
  readonly ends: Sides;
  /** Below the bars: at the start, in the middle and at the end. */
  readonly ticks?: readonly Tick[];
  /** What the ticks count. */
  readonly unit?: string;
  readonly words: ChartWords;
}

/** Units of the drawing: each half is 100 wide. */
const half = 100;
/** A bar of nothing is still seen as a line. */
const thinnest = 0.8;

export function DivergingBars({ rows, most, ends, ticks = [], unit, words }: DivergingBarsProps) {
  const width = scaleLinear([0, Math.max(1e-9, most)], [0, half]).clamp(true);
  const hasStart = rows.some(({ startText }) => startText !== undefined);
  return (
    <div class={`diverging${hasStart ? ' has-start' : ''}`}>
      <p class="diverging-ends">
        {ends.map((side) => (
          <b key={side} class="diverging-end">
            <SideIcon side={side} /> <DeckWord words={words}>{words.sideName(side)}</DeckWord>
          </b>
        ))}
      </p>
      {rows.map(({ key, label, toStart, toEnd, startText, endText }) => (
        <div key={key} class="diverging-row">
          <b class="diverging-label">{label}</b>
          {hasStart && <span class="diverging-figure digits">{startText}</span>}
          <svg class="diverging-bar" viewBox="0 0 200 12" preserveAspectRatio="none" focusable="false">
            <rect class="chart-ground" x="0" y="0" width="200" height="12" />
            <Half side={ends[0]} x={half - width(toStart)} width={width(toStart)} />
            <Half side={ends[1]} x={half} width={width(toEnd)} />
            <path d="M100 0v12" class="diverging-middle" />
          </svg>
          <span class="diverging-figure digits">{endText}</span>
        </div>
      ))}
      {ticks.length > 0 && (
        <p class="diverging-scale digits">
          {ticks.map(({ figure, meaning }) => (
            <span key={figure}>
              <b>{figure}</b> <span>{meaning}</span>
            </span>
          ))}
        </p>
      )}
      {unit !== undefined && <p class="diverging-unit">{unit}</p>}
    </div>
  );
}

function Half({ side, x, width }: { readonly side: Side; readonly x: number; readonly width: number }) {
  if (width < thinnest) return null;
  return <rect class={`diverging-fill tone-${side}`} x={x} y="1.5" width={width} height="9" />;
}
