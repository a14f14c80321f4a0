/** Shares of 0 to 1 as bars below their names; with an interval where one is given. */
import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';

export interface ShareRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly share: number;
  /** The figure beside the name. */
  readonly text: string;
  /** What is lost rather than won: hatched. */
  readonly isLoss?: boolean;
}

/** Units of the drawing. */
const whole = 100;

export function ShareBars({ rows }: { readonly rows: readonly ShareRow[] }) {
  const width = scaleLinear([0, 1], [0, whole]).clamp(true);
  return (
    <ul class="share-bars">
      {rows.map(({ key, label, share, text, isLoss = false }) => (
        <li key={key}>
          <b class="digits share-figure">{text}</b>
          <span>{label}</span>
          <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
            <rect class="chart-ground" width={whole} height="10" />
            <rect class={isLoss ? 'share-loss' : 'share-gain'} width={width(share)} height="10" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
