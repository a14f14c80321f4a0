import { defineConfig } from 'vitest/config';
import { inlineScript } from './client/vite-script.ts';
import { pageWords } from './client/vite-words.ts';
import { requireRedisServer } from './tests/support/optional.ts';

const secondMs = 1000;
/** They measure how fast answers are. */
const load = 'tests/blackbox/hostile-*.test.ts';
/** They run several nodes of their own, and wait for leases most of the time. */
const nodes = 'tests/blackbox/cluster-*.test.ts';
/** Black-box tests of one server that are run again before two nodes on one Redis. */
const suite = ['whole-workshop', 'seats', 'secrecy', 'credentials', 'kept-and-told', 'fairness', 'plans'];
const networks = ['host-and-clock', 'network-drops', 'network-paths', 'network-presence'];
const cluster = [...suite, ...networks].map((name) => `tests/blackbox/${name}.test.ts`);

/**
 * Four projects: `unit` and `browser` run files side by side; `load` runs one at a time, because it measures how
 * fast answers are under attack; `cluster` runs several nodes, and some tests of one server again before them. Tests of the client ask
 * for a DOM in their first lines: `// @vitest-environment happy-dom`.
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
          exclude: ['tests/browser/**', load, nodes],
          // A machine of two cores would otherwise get one worker; those that play whole workshops mostly wait.
          maxWorkers: 3,
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
          maxWorkers: 2,
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
          include: [load],
          fileParallelism: false,
          testTimeout: 20 * secondMs,
          hookTimeout: 30 * secondMs,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          environment: 'node',
          env: { NODES: '2' },
          include: [nodes, ...(requireRedisServer() === null ? [] : cluster)],
          maxWorkers: 2,
          testTimeout: 30 * secondMs,
          hookTimeout: 30 * secondMs,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
