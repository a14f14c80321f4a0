/**
 * A script to be put into a page as text: `import { code, hash } from 'script:report/file/island.ts'` gives all that
 * the file needs as one piece, and the hash by which a content policy lets it run.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const prefix = 'script:';
const root = import.meta.dirname;

export function inlineScript(): Plugin {
  return {
    name: 'inline-script',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const code = await bundled(join(root, id.slice(prefix.length + 1)));
      const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
      return `export const code = ${JSON.stringify(code)};\nexport const hash = ${JSON.stringify(hash)};`;
    },
  };
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [file] = (result as Rolldown.RolldownOutput).output;
  // No text in it may end the element that it stands in.
  return file.code.trim().replaceAll('</script', '<\\/script');
}
