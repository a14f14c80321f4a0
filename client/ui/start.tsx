/** Draws a page. Language and theme come first, so that nothing flickers. */
import { render, type ComponentChild } from 'preact';
import { startLanguage } from '../lib/i18n.ts';
import { startTheme } from '../lib/theme.ts';

export function startPage(content: () => ComponentChild): void {
  startLanguage();
  startTheme();
  const root = document.getElementById('app');
  if (root !== null) render(content(), root);
}
