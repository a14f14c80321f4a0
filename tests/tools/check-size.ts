/**
 * Fails when a phone has to load more than the budget, compressed as it is sent (brotli). Reads the
 * build in dist/client; run `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesNamedIn, filesOf, reachable, type Manifest } from './size.ts';

const build = 'dist/client';
/** The participants' page. Host and projector have pages of their own. */
const page = 'index.html';
const budgets = { firstLoad: 35_000, workshop: 70_000 };

/** English is part of the code, as the fallback; of the other languages a phone loads one. */
const languageOf = (key: string) => /^messages\/(?!en\/)([a-z]{2,3}(?:-\w+)*)[/.]/.exec(key)?.[1];
const isTranslation = (key: string) => languageOf(key) !== undefined;

const manifest = JSON.parse(readFileSync(join(build, '.vite/manifest.json'), 'utf8')) as Manifest;
const html = readFileSync(join(build, page), 'utf8');

const sizeOf = (file: string) => brotliCompressSync(readFileSync(join(build, file))).length;
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);

function largestTranslation(): number {
  const keys = Object.keys(manifest).filter(isTranslation);
  const languages = [...new Set(keys.map(languageOf))];
  const sizes = languages.map((language) =>
    sum(
      filesOf(
        manifest,
        keys.filter((key) => languageOf(key) === language),
      ),
    ),
  );
  return Math.max(0, ...sizes);
}

function isKept(title: string, files: ReadonlySet<string>, budget: number): boolean {
  const translation = largestTranslation();
  const total = sum(files) + translation;
  console.log(`${title}: ${total} of ${budget} bytes`);
  if (total <= budget) return true;
  for (const file of files) console.log(`  ${sizeOf(file)} ${file}`);
  console.log(`  ${translation} the largest translation`);
  return false;
}

const atOnce = reachable(manifest, [page], 'imports');
const firstLoad = new Set([page, ...filesNamedIn(html), ...filesOf(manifest, atOnce)]);

const everything = reachable(manifest, [page], 'all', (key) => !isTranslation(key));
const workshop = new Set([...firstLoad, ...filesOf(manifest, everything)]);

const results = [
  isKept('First load of the join page', firstLoad, budgets.firstLoad),
  isKept('All that a phone loads in a workshop', workshop, budgets.workshop),
];
if (results.includes(false)) process.exit(1);
