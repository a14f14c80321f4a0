import type { KeptWorkshop } from '../../../shared/workshop/kept-file.ts';

/** What the report page and `npm run deck:items` read again. */
export function jsonOf({ workshop, texts }: KeptWorkshop): string {
  return `${JSON.stringify({ workshop, texts }, null, 2)}\n`;
}
