import { defineConfig } from 'vite';

/**
 * The server, dist/server/main.js, and the thread in which it reads decks. What both need is in a third
 * file beside them. Packages stay where npm put them.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: {
      input: { main: 'main.ts', 'deck-worker': 'content/import/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
  },
  ssr: { external: true, target: 'node' },
});
