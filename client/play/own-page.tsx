/**
 * What this phone has kept as one file for the person: a page without scripts that needs no network and prints
 * well. It is drawn by the parts that the phone shows, so whatever was typed or came from a deck stays text.
 */
import { render } from 'preact';
import { day } from '../lib/formats.ts';
import { t } from '../messages/play.ts';
import type { Keepsake } from './keepsake.ts';
import { KeptParts } from './kept-parts.tsx';

/** The words say all that the marks do. */
const style = [
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'body{max-width:40rem;margin:auto;padding:1rem}',
  'svg{height:1em;width:1.5em;fill:currentcolor}.hat-front{stroke:canvas;stroke-width:4;paint-order:stroke}.fit-mark{display:none}',
  'summary,b{font-weight:700}.quote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:4px solid}p{margin:.5rem 0}dd,dl{margin:0}li{margin-block:1rem;break-inside:avoid}dd,dl div,.row{display:flex;flex-wrap:wrap;gap:0 1em}',
].join('');

export function ownPage(keepsake: Keepsake, leaning: number | null, now: number): string {
  const { lang, dir } = document.documentElement;
  const main = document.createElement('main');
  render(
    <>
      <h1>{t('kept.title')}</h1>
      <p>{t('word.row', { name: t('app.name'), value: day(now) })}</p>
      <KeptParts keepsake={keepsake} leaning={leaning} unfolded />
    </>,
    main,
  );
  const page = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('app.name')}</title><style>${style}</style></head><body>${main.outerHTML}</body></html>`;
  render(null, main);
  return page;
}
