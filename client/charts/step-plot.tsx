/** Shares that follow each other, as marks on one axis with a line between them; each step has its own shape. */
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { ComponentChildren } from 'preact';
import { percent } from '../lib/formats.ts';

export type StepMark = 'ring' | 'diamond' | 'square' | 'triangle';

export interface Step {
  readonly mark: StepMark;
  /** What the mark stands for. */
  readonly name: string;
  /** False: beside the line, for comparison only. */
  readonly isLinked?: boolean;
}

export interface StepRow {
  readonly key: string;
  readonly label: ComponentChildren;
  /** Shares of 0 to 1 by step; null where there is none. */
  readonly shares: readonly (number | null)[];
}

interface StepPlotProps {
  readonly steps: readonly Step[];
  readonly rows: readonly StepRow[];
}

const shapes: Readonly<Record<StepMark, SymbolType>> = {
  ring: symbolCircle,
  diamond: symbolDiamond,
  square: symbolSquare,
  triangle: symbolTriangle,
};

const ticks = [0, 0.25, 0.5, 0.75, 1];

export function StepPlot({ steps, rows }: StepPlotProps) {
  return (
    <div class="step-plot">
      <p class="step-key">
        {steps.map(({ mark, name }) => (
          <span key={name}>
            <Mark mark={mark} /> {name}
          </span>
        ))}
      </p>
      {rows.map((row) => (
        <div key={row.key} class="step-row">
          <b class="step-label">{row.label}</b>
          <Track steps={steps} shares={row.shares} />
          <span class="step-figures digits">
            {steps.map(({ mark, name }, at) => {
              const share = row.shares[at];
              return share === null || share === undefined ? null : (
                <span key={name} class="step-figure">
                  <Mark mark={mark} /> {percent(share)}
                </span>
              );
            })}
          </span>
        </div>
      ))}
      <p class="step-scale digits">
        {ticks.map((tick) => (
          <span key={tick} class="scale-tick" style={{ insetInlineStart: `${100 * tick}%` }}>
            {percent(tick)}
          </span>
        ))}
      </p>
    </div>
  );
}

function Track({ steps, shares }: { readonly steps: readonly Step[]; readonly shares: StepRow['shares'] }) {
  const x = scaleLinear([0, 1], [0, 100]).clamp(true);
  const told = steps.flatMap((step, at) => {
    const share = shares[at];
    return share === null || share === undefined ? [] : [{ ...step, at: x(share) }];
  });
  const linked = told.filter(({ isLinked = true }) => isLinked).map(({ at }) => at);
  return (
    <div class="step-track">
      <svg class="step-line" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
        {ticks.map((tick) => (
          <path key={tick} d={`M${x(tick)} 0v10`} class="step-tick" />
        ))}
        {linked.length > 1 && <path d={`M${Math.min(...linked)} 5H${Math.max(...linked)}`} class="step-link" />}
      </svg>
      {told.map(({ mark, name, at }) => (
        <span key={name} class="step-mark" style={{ insetInlineStart: `${at}%` }}>
          <Mark mark={mark} />
        </span>
      ))}
    </div>
  );
}

function Mark({ mark }: { readonly mark: StepMark }) {
  return (
    <svg class={`mark mark-${mark}`} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={symbol(shapes[mark], 90)() ?? ''} />
    </svg>
  );
}
