/** A figure with its bounds, and what it found fault with. */
import type { DeckFigure } from '../../../shared/deck-report.ts';

export interface Finding {
  readonly figure: DeckFigure;
  /** Ids, or words with their ids, for whoever has to mend it. */
  readonly items: readonly string[];
}

interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly items?: readonly string[];
}

export interface Measuring {
  readonly value: (rule: number, name: string, value: number, bounds: Bounds) => Finding;
  /** A number of faults, of which there may be none. */
  readonly faults: (rule: number, name: string, items: readonly string[]) => Finding;
}

/** Both ways: a player who turns the guess round must not do better either. */
export const nearCoin: Bounds = { least: 0.4, most: 0.6 };
export const noBetterThanCoin: Bounds = { most: 0.6 };

export function measuring(language: string | null): Measuring {
  const value: Measuring['value'] = (rule, name, found, { least = null, most = null, items = [] }) => {
    const passed = (least === null || found >= least) && (most === null || found <= most);
    return { figure: { rule, name, language, value: found, least, most, passed }, items };
  };
  return { value, faults: (rule, name, items) => value(rule, name, items.length, { most: 0, items }) };
}
