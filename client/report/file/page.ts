/** The page that is taken home as one file: what stands around the report in it. */
import { keptScript, type KeptWorkshop } from '../../../shared/workshop/kept-file.ts';
import type { ReplayFile } from '../../replay/data.ts';
import { replayDataId } from './ids.ts';

export interface PageParts {
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly styles: string;
  /** The report as markup. */
  readonly content: string;
  /** Starts the player; with its hash, `sha256-…`. */
  readonly script: { readonly code: string; readonly hash: string };
  /** Null: there is nothing to play again. */
  readonly replay: ReplayFile | null;
  /** Null: the page of somebody who took part. */
  readonly kept: KeptWorkshop | null;
}

const guestMark = '<meta name="two-hats" content="figures">';

export function isGuestFile(text: string): boolean {
  return text.includes(guestMark);
}

/**
 * Asks the network for nothing: the policy forbids it, and runs no script but this one. A browser takes `<` in a
 * JSON element or a style sheet for markup where it ends them, hence the escapes.
 */
export function pageText(parts: PageParts): string {
  const { language, isRightToLeft, title, styles, content, script, replay, kept } = parts;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${script.hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${kept === null ? guestMark : '<meta name="two-hats" content="workshop">'}
<title>${escaped(title)}</title>
<style>${styles.replaceAll('</', '<\\/')}</style>
</head>
<body>
${content}
${replay === null ? '' : `<script type="application/json" id="${replayDataId}">${json(replay)}</script>`}
${kept === null ? '' : keptScript(kept)}
${replay === null ? '' : `<script>${script.code}</script>`}
</body>
</html>
`;
}

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
