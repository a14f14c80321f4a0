/**
 * Fails when a phone has to load more than the budget, compressed as it is sent (brotli). Reads the
 * build in dist/client; run `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { languages } from '../../shared/languages.ts';
import { filesNamedIn, filesOf, isWords, reachable, wordsOf, type Manifest } from './size.ts';

const build = 'dist/client';
/** The participants' page. Host and projector have pages of their own. */
const page = 'index.html';
const budgets = { firstLoad: 35_000, workshop: 72_000 };

/** The parts of the page whose words come with each: a phone loads them in one language. */
const said = { firstLoad: ['join'], workshop: ['join', 'home', 'game'] };

const manifest = JSON.parse(readFileSync(join(build, '.vite/manifest.json'), 'utf8')) as Manifest;
const html = readFileSync(join(build, page), 'utf8');

const sizeOf = (file: string) => brotliCompressSync(readFileSync(join(build, file))).length;
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);

/** The most that these parts say in any language. */
function largestWords(parts: readonly string[]): number {
  const sizes = languages.map((language) => sum(filesOf(manifest, wordsOf(manifest, parts, language))));
  return Math.max(...sizes);
}

function isKept(title: string, files: ReadonlySet<string>, parts: readonly string[], budget: number): boolean {
  const words = largestWords(parts);
  const total = sum(files) + words;
  console.log(`${title}: ${total} of ${budget} bytes`);
  if (total <= budget) return true;
  for (const file of files) console.log(`  ${sizeOf(file)} ${file}`);
  console.log(`  ${words} words in the language that needs most`);
  return false;
}

const atOnce = reachable(manifest, [page], 'imports');
const firstLoad = new Set([page, ...filesNamedIn(html), ...filesOf(manifest, atOnce)]);

const everything = reachable(manifest, [page], 'all', (key) => !isWords(key));
const workshop = new Set([...firstLoad, ...filesOf(manifest, everything)]);

const results = [
  isKept('First load of the join page', firstLoad, said.firstLoad, budgets.firstLoad),
  isKept('All that a phone loads in a workshop', workshop, said.workshop, budgets.workshop),
];
if (results.includes(false)) process.exit(1);
