/** Many lines pasted into one text: each becomes an item of its own. */
import type { Side } from '../../../shared/commands.ts';
import type { DeckItemId } from '../../../shared/ids.ts';
import { wordsIn, type Draft, type ItemKind } from '../../lib/deck-draft.ts';
import { freeId, withCard, withItem, withText } from './items.ts';

export interface PastedLine {
  readonly text: string;
  /** What stands in the cell beside it, as copied from a sheet. */
  readonly beside: string;
}

const everySide = ['leader', 'manager'] as const satisfies readonly Side[];
const bullet = /^[-*•–—]\s+/;

export function linesIn(pasted: string): readonly PastedLine[] {
  return pasted
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => {
      const [text = '', beside = ''] = line.split('\t').map((cell) => cell.trim());
      return { text: text.replace(bullet, ''), beside };
    })
    .filter(({ text }) => text !== '');
}

interface Spot {
  readonly language: string;
  readonly kind: ItemKind;
  readonly id: DeckItemId;
  /** Around what the first line replaces. */
  readonly before: string;
  readonly after: string;
}

/** The first line goes into the text that was pasted into, the others follow it. */
export function withLines(draft: Draft, lines: readonly PastedLine[], spot: Spot): Draft {
  const { kind, id, before, after } = spot;
  const [first, ...rest] = lines;
  if (first === undefined) return draft;
  const start = draft[kind].findIndex((item) => item.id === id);
  const begun = withLine(draft, { ...first, text: before + first.text + after }, spot);
  return rest.reduce((changed, line, position) => {
    const next = { ...spot, id: freeId(changed, kind) };
    return withLine(withItem(changed, kind, start + position + 1), line, next);
  }, begun);
}

/** In the column whose name stands beside it. */
function withLine(draft: Draft, { text, beside }: PastedLine, { language, kind, id }: Spot): Draft {
  const worded = withText(draft, language, kind, { id, field: 'text', text });
  const { sides } = wordsIn(draft, language);
  const side = everySide.find((one) => isSame(sides[one], beside));
  return kind === 'cards' && side !== undefined ? withCard(worded, id, { side }) : worded;
}

function isSame(name: string, other: string): boolean {
  return other !== '' && name.trim().toLowerCase() === other.toLowerCase();
}
