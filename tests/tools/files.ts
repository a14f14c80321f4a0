import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All files under a folder whose names end in one of `endings`, with the folder in their path. */
export function filesUnder(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** All test files with what stands in them; slashes in their paths everywhere. */
export function testSources(): readonly (readonly [file: string, source: string])[] {
  return filesUnder('tests', ['.test.ts', '.test.tsx']).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(file, 'utf8'),
  ]);
}
