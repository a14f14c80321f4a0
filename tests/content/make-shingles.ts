/**
 * Writes `server/content/quality/article-shingles.json` anew. The articles themselves are not part of the
 * project, so this runs by hand where somebody has them, as one text file each:
 *
 *     npx tsx tests/content/make-shingles.ts <folder with the articles>
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashed, shingles } from '../../server/content/quality/shingles.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: make-shingles.ts <folder with the articles>');
const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
if (articles.length === 0) throw new Error('no .txt file in this folder');
const found = new Set<string>();
for (const name of articles) {
  for (const shingle of shingles(readFileSync(join(folder, name), 'utf8'))) found.add(hashed(shingle));
}
const target = new URL('../../server/content/quality/article-shingles.json', import.meta.url);
writeFileSync(target, `${JSON.stringify([...found].sort(), null, 2)}\n`);
process.stdout.write(`${articles.length} articles, ${found.size} shingles\n`);
