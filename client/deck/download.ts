import type { Draft } from '../lib/deck-draft.ts';
import { deckText } from '../lib/hand-in.ts';
import { saveFile } from '../lib/save-file.ts';
import { titleOf } from './naming.ts';

/** The deck as a file that can be imported again, here or in another browser. */
export function downloadDeck(draft: Draft): void {
  const name = titleOf(draft)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  saveFile(new Blob([`${deckText(draft)}\n`], { type: 'application/json' }), `${name || 'deck'}.json`);
}
