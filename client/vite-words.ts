/**
 * All that one part of a page says in one language comes as one file, asked for at once:
 * `import words from 'words:join'` gives a loader for each language (`lib/language.ts`).
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from '../shared/languages.ts';

/** The catalogues of `messages/en` that a part of a page needs. */
export const partsOfPages: Readonly<Record<string, readonly string[]>> = {
  join: ['common', 'join'],
  home: ['home'],
  game: ['game', 'play', 'play-debrief'],
  host: [
    'common',
    'game',
    'host',
    'host-codes',
    'host-debrief',
    'host-next',
    'host-plan',
    'host-script',
    'charts',
    'replay',
  ],
  screen: ['common', 'game', 'screen', 'debrief', 'charts', 'replay'],
  deck: ['common', 'deck'],
  later: ['common', 'game', 'later'],
  report: ['common', 'game', 'charts', 'debrief', 'replay', 'report'],
};

const prefix = 'words:';
const messages = join(import.meta.dirname, 'messages');

/** `host-codes.ts` exports `hostCodes`. */
export function exportOf(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function pageWords(): Plugin {
  return {
    name: 'page-words',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [part = '', language] = id.slice(prefix.length + 1).split('/');
      const files = partsOfPages[part];
      if (files === undefined) throw new Error(`No page has the part ${part}: see partsOfPages.`);
      return language === undefined ? loaders(part) : catalogue(files, part, language);
    },
  };
}

function loaders(part: string): string {
  const lines = languages.map((language) => `${language}: () => import('${prefix}${part}/${language}'),`);
  return `export default { ${lines.join('\n')} };`;
}

/** The query makes it a file of this part alone, though other parts say some of it too. */
function catalogue(files: readonly string[], part: string, language: string): string {
  const imports = files.map((file) => {
    const path = join(messages, language, `${file}.ts?in=${part}`);
    return `import { ${exportOf(file)} } from ${JSON.stringify(path)};`;
  });
  return `${imports.join('\n')}\nexport default { ${files.map((file) => `...${exportOf(file)}`).join(', ')} };`;
}
