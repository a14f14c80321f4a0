/** The player where no page is around it: in the file to take home. */
import { render } from 'preact';
import { speak } from '../lib/i18n.ts';
import type { ReplayFile } from './data.ts';
import { ReplayPlayer } from './replay-player.tsx';

export function mountReplay(root: Element, data: ReplayFile): void {
  const { language, words, formats } = data.speech;
  speak(language, words, formats);
  // What stood there for readers without scripts is replaced.
  root.replaceChildren();
  render(<ReplayPlayer data={data} />, root);
}
