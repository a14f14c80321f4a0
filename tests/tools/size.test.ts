import { describe, expect, test } from 'vitest';
import { filesNamedIn, filesOf, isWords, reachable, wordsOf, type Manifest } from './size.ts';

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    css: ['assets/index.css'],
    imports: ['_shared.js'],
    dynamicImports: ['host.tsx', 'board.tsx'],
  },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'board.tsx': { file: 'assets/board.js', css: ['assets/board.css'], imports: ['_shared.js'] },
  'host.tsx': { file: 'assets/host.js', imports: ['_charts.js'] },
  '_charts.js': { file: 'assets/charts.js' },
};

describe('what a page loads', () => {
  test('at once are its static imports, however they circle', () => {
    expect([...reachable(manifest, ['index.html'], 'imports')].sort()).toEqual(['_shared.js', 'index.html']);
  });

  test('in the end is everything within reach, except through what is refused', () => {
    const keys = reachable(manifest, ['index.html'], 'all', (key) => key !== 'host.tsx');
    expect([...filesOf(manifest, keys)].sort()).toEqual([
      'assets/board.css',
      'assets/board.js',
      'assets/index.css',
      'assets/index.js',
      'assets/shared.js',
    ]);
  });

  test('a manifest with a hole is an error, not a small page', () => {
    expect(() => reachable({ a: { file: 'a.js', imports: ['b'] } }, ['a'], 'imports')).toThrow(
      'b is not in the manifest',
    );
  });

  test('includes what the page names itself', () => {
    const html = '<link rel="modulepreload" href="/assets/a.js"><link rel="icon" href="/i.svg"><script src="./b.js">';
    expect(filesNamedIn(html)).toEqual(['assets/a.js', 'b.js']);
  });

  test('are the words of its parts, in one language', () => {
    const spoken: Manifest = {
      '../words:join/de': { file: 'assets/a.js' },
      '../words:game/de': { file: 'assets/b.js' },
    };
    expect([...filesOf(spoken, wordsOf(spoken, ['join', 'game'], 'de'))]).toEqual(['assets/a.js', 'assets/b.js']);
    expect(() => wordsOf(spoken, ['join'], 'ar')).toThrow('words:join/ar is not in the manifest');
    expect([...Object.keys(manifest), ...Object.keys(spoken)].filter(isWords)).toEqual(Object.keys(spoken));
  });
});
