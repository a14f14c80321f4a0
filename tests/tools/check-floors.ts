/** Fails when package-lock.json holds a version with a known weakness, in whatever depth. Needs no network. */
import { readFileSync } from 'node:fs';
import { belowFloors, floors } from './floors.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { name?: string; version?: string }>;
};
const problems = belowFloors(lock.packages);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('Update these packages, or what asks for them; the floors are in tests/tools/floors.ts.');
  process.exit(1);
}
console.log(`${floors.length} advisories, and no package below their floors`);
