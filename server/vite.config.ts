import { defineConfig } from 'vite';

/** The server in one file, dist/server/main.js. Its packages stay where npm put them. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: 'main.ts',
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
  },
  ssr: { external: true, target: 'node' },
});
