/**
 * Fails when package-lock.json would not install everywhere: an optional package of some platform
 * that the lock does not know, or the address of one registry.
 */
import { readFileSync } from 'node:fs';
import { lockProblems, type Lock } from './lock.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const problems = lockProblems(lock);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('Keep omit-lockfile-registry-resolved in .npmrc, and choose versions whose binaries all exist.');
  process.exit(1);
}
console.log(`${Object.keys(lock.packages).length} packages, complete for every platform`);
