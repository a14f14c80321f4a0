// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownTexts } from '../canned.ts';
import { playScenes } from '../canned/play.ts';
import { playing, type Playing } from './stage.tsx';

let game: Playing | null = null;

beforeEach(() => localStorage.clear());
afterEach(() => {
  game?.end();
  game = null;
});

const titlesIn = ({ children }: Element) => [...children].map(({ textContent }) => textContent);

describe('a phone in a room with a deck of the host’s own', () => {
  it.each(playScenes)('speaks of the deck, and not of articles: %s', async (scene) => {
    game = await playing(scene, ownTexts);
    expect(document.body.textContent).not.toMatch(/article/i);
    expect(document.querySelector('h1')?.textContent).not.toBe('…');
  });

  it('names a source by its title and section alone', async () => {
    game = await playing('reveal', ownTexts);
    expect([...document.querySelectorAll('.revealed .sources')].map(titlesIn)).toEqual([
      ['Why the difference matters: Key Traits of a Leader', 'Both are needed: Some key differences'],
      ['Two kinds of work'],
    ]);
  });

  it('has no “Why?” where the deck does not say why', async () => {
    const silent = { text: null, sources: [], against: [], nuance: null };
    const explanations = Object.fromEntries(Object.keys(ownTexts.explanations).map((id) => [id, silent]));
    game = await playing('debrief-what', ownTexts);
    expect(document.querySelectorAll('summary.why').length).toBeGreaterThan(0);
    game.end();
    localStorage.clear();
    game = await playing('debrief-what', { ...ownTexts, explanations });
    expect(document.querySelectorAll('summary.why')).toHaveLength(0);
  });
});
