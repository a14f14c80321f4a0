import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { inlineScript } from './vite-script.ts';
import { pageWords } from './vite-words.ts';

const root = import.meta.dirname;
const outDir = join(root, '..', 'dist', 'client');

/** Writes `.br` and `.gz` beside every text file, so that the server never compresses. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((name) => /\.(html|js|css|svg)$/.test(name))) {
        const path = join(outDir, file);
        const raw = readFileSync(path);
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
        };
        writeFileSync(`${path}.br`, brotliCompressSync(raw, { params }));
        writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
      }
    },
  };
}

/** Parts of the socket library that no page uses: another way to connect, and packets that are not text. */
const unused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'engine.io-client': { './webtransport.js': 'export const WT = undefined;' },
  'engine.io-parser': { './contrib/base64-arraybuffer.js': 'export const decode = undefined;' },
  'socket.io-parser': {
    './is-binary.js': 'export const isBinary = () => false; export const hasBinary = () => false;',
    './binary.js': 'export const deconstructPacket = undefined; export const reconstructPacket = undefined;',
  },
};

/**
 * Leaves them out: they are bytes on every phone. Should the library move a file, the build carries it
 * again and still works.
 */
function withoutUnused(): Plugin {
  const prefix = '\0unused:';
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId(source, importer) {
      const library = Object.keys(unused).find((name) => importer?.includes(`/node_modules/${name}/`));
      return library !== undefined && source in (unused[library] ?? {}) ? `${prefix}${library}:${source}` : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const [library = '', source = ''] = id.slice(prefix.length).split(':');
      return unused[library]?.[source] ?? null;
    },
  };
}

const pages = ['play', 'host', 'screen'];

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** The modules that all pages load at once are one file: together they are smaller. */
function isShared(id: string, modules: Modules): boolean {
  const reached = new Set([id]);
  for (const one of reached) for (const importer of modules.getModuleInfo(one)?.importers ?? []) reached.add(importer);
  return pages.every((page) => reached.has(join(root, page, 'main.tsx')));
}

export default defineConfig({
  root,
  base: '/',
  plugins: [pageWords(), inlineScript(), withoutUnused(), precompress()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Nothing may be inlined: the pages run under a policy that allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        play: join(root, 'index.html'),
        host: join(root, 'host.html'),
        screen: join(root, 'screen.html'),
        deck: join(root, 'deck.html'),
        later: join(root, 'later.html'),
        report: join(root, 'report.html'),
      },
      output: {
        codeSplitting: {
          groups: [{ name: (id, modules) => (isShared(id, modules) ? 'shared' : null), debugName: 'shared' }],
        },
      },
    },
  },
});
