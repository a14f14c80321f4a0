/** The form in which a workshop is kept: what the JSON export holds, and what the take-home page carries. */
import type { ReportTexts } from '../report.ts';
import type { Workshop } from './workshop.ts';

export interface KeptWorkshop {
  readonly workshop: Workshop;
  readonly texts: ReportTexts;
}

/** Opens the element of a take-home page that holds the workshop: to be written, and looked for, just so. */
export const keptOpening = '<script type="application/json" id="two-hats-workshop">';
export const keptClosing = '</script>';

/** The element of a take-home page that holds the workshop; no text in it can close it. */
export function keptScript(kept: KeptWorkshop): string {
  return keptOpening + JSON.stringify(kept).replaceAll('<', '\\u003c') + keptClosing;
}
