import { defineConfig } from 'vitest/config';
import { inlineScript } from './client/vite-script.ts';
import { pageWords } from './client/vite-words.ts';

const secondMs = 1000;

/**
 * Three projects: `unit` runs files side by side; `browser` runs one file at a time, because a browser
 * takes both cores of a small machine; so does `load`, which measures how fast answers are under attack. Tests of the client ask for a DOM in their first lines:
 * `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  plugins: [pageWords(), inlineScript()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/tests/report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/blackbox/hostile-*.test.ts'],
          // A machine of two cores would otherwise get one worker.
          maxWorkers: 2,
          testTimeout: 15 * secondMs,
          hookTimeout: 30 * secondMs,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 90 * secondMs,
          hookTimeout: 90 * secondMs,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'load',
          environment: 'node',
          include: ['tests/blackbox/hostile-*.test.ts'],
          fileParallelism: false,
          testTimeout: 20 * secondMs,
          hookTimeout: 30 * secondMs,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
