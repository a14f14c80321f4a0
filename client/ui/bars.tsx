/** Bars that can be read without seeing them: each has a sentence, and numbers beside the colour. */
import type { ComponentChildren } from 'preact';
import { number } from '../lib/i18n.ts';

interface BarProps {
  readonly value: number;
  readonly max: number;
  /** The whole sentence, for example `Orange: 640 of 1,000 points`. */
  readonly label: string;
  /** Part of `value` to be set apart at its end, for example the points just won. */
  readonly gained?: number;
}

export function Bar({ value, max, label, gained = 0 }: BarProps) {
  const share = (part: number) => `${String(max > 0 ? Math.max(0, Math.min(100, (100 * part) / max)) : 0)}%`;
  return (
    <div class="bar" role="img" aria-label={label}>
      <span class="bar-fill" style={{ inlineSize: share(value - gained) }} />
      {gained > 0 && <span class="bar-fill bar-gained" style={{ inlineSize: share(gained) }} />}
    </div>
  );
}

export type SplitTone = 'leader' | 'manager' | 'both' | 'open';

export interface SplitPart {
  readonly tone: SplitTone;
  readonly value: number;
  /** Before the number, where the part is wide enough; shortened rather than the number pushed out. */
  readonly name?: string;
}

interface SplitBarProps {
  /** In reading order; parts of 0 are left out. */
  readonly parts: readonly SplitPart[];
  /** The whole sentence, for example `Leader 3, Manager 9, open 2`. */
  readonly label: string;
  /** False: without numbers inside. */
  readonly numbers?: boolean;
}

export function SplitBar({ parts, label, numbers = true }: SplitBarProps) {
  return (
    <div class="split-bar" role="img" aria-label={label}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ tone, value, name }) => (
          <span key={tone} class={`split-part tone-${tone}`} style={{ flexGrow: value }}>
            {name !== undefined && <span class="split-name">{name}</span>}
            {numbers && <span class="split-number">{number(value)}</span>}
          </span>
        ))}
    </div>
  );
}

/** What a colour in a bar means: its swatch beside the word. */
export function SplitKey({ tone, children }: { readonly tone: SplitTone; readonly children: ComponentChildren }) {
  return (
    <span class="split-key">
      <span class={`split-swatch tone-${tone}`} aria-hidden="true" />
      {children}
    </span>
  );
}
