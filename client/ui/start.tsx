/** Draws a page once its words are there. Language and theme come first, so that nothing flickers. */
import { render, type ComponentChild } from 'preact';
import { learn, startLanguage, type Reader, type WordFiles } from '../lib/language.ts';
import { patiently } from '../lib/patience.ts';
import { startTheme } from '../lib/theme.ts';
import { Spinner } from './spinner.tsx';

export async function startPage(reader: Reader, words: WordFiles, content: () => ComponentChild): Promise<void> {
  startTheme();
  startLanguage(reader);
  const root = document.getElementById('app');
  if (root === null) return;
  render(<Spinner />, root);
  // Without a word on the page nothing is lost by loading it again.
  if ((await patiently(() => learn(words).then(() => true))) === null) location.reload();
  else render(content(), root);
}
