import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

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

/**
 * Leaves WebTransport out of the socket library: no page asks for it, and it is bytes on every phone.
 * Should the library move the file, the build carries it again and still works.
 */
function withoutWebTransport(): Plugin {
  const stub = '\0no-webtransport';
  return {
    name: 'without-webtransport',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './webtransport.js' && importer?.includes('engine.io-client') === true ? stub : null,
    load: (id) => (id === stub ? 'export const WT = undefined;' : null),
  };
}

export default defineConfig({
  root,
  base: '/',
  plugins: [withoutWebTransport(), precompress()],
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
      },
    },
  },
});
