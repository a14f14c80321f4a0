// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannedPlay } from '../canned/play.ts';
import { playing, type Playing } from './stage.tsx';

let game: Playing | null = null;

beforeEach(() => localStorage.clear());
afterEach(() => {
  game?.end();
  game = null;
});

describe('the exit check on a phone', () => {
  async function withCards(count: number): Promise<string> {
    game = await playing('exit');
    const snapshot = cannedPlay('exit', 0);
    const { view } = snapshot;
    if (view.audience !== 'team' || view.scene.kind !== 'exit') throw new Error('no exit check');
    const cards = view.scene.cards.slice(0, count);
    await game.push({ ...snapshot, revision: 9_000, view: { ...view, scene: { ...view.scene, cards } } });
    return document.querySelector('main')?.textContent ?? '';
  }

  it('speaks of the cards by their number', async () => {
    expect(await withCards(4)).toContain('4 last cards');
    expect(await withCards(1)).toContain('One last card');
  });

  it('asks only how useful it was where the deck has no cards left', async () => {
    const text = await withCards(0);
    expect(text).toContain('One last question');
    expect(text).toContain('How useful was this for you?');
    expect(text).not.toMatch(/0 of 0|0\/0|New to you/);
    expect(document.querySelector('.exit-cards')).toBeNull();
  });
});
