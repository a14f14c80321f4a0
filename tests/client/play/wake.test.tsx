// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Game } from '../../../client/lib/game.ts';
import { Store } from '../../../client/lib/store.ts';
import { play } from '../../../client/messages/en/play.ts';
import { useWake } from '../../../client/play/use-page.ts';
import { Toasts } from '../../../client/ui/toast.tsx';
import { snapshotOf } from '../fake-wire.ts';
import type { PlayScene } from '../canned/play.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('phone');

const root = document.createElement('div');

/** What a phone in that scene has been told after a while. */
async function told(scene: PlayScene, held: boolean): Promise<boolean> {
  const store = new Store();
  store.apply(snapshotOf(scene, 1));
  const wakeLock = { held: signal(held), request: vi.fn(), release: vi.fn() };
  const game = { store, wakeLock } as unknown as Game;
  function Page() {
    useWake(game);
    return <Toasts />;
  }
  await act(() => render(<Page />, root));
  await act(async () => {
    await vi.advanceTimersByTimeAsync(4_000);
  });
  expect(wakeLock.request).toHaveBeenCalled();
  const isTold = root.textContent.includes(play['wake.advice']);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(20_000);
  });
  render(null, root);
  return isTold;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

it('[R2] who comes late with a phone that will not stay awake is told once', async () => {
  expect(await told('board', false)).toBe(true);
  expect(await told('board', false)).toBe(false);
});

it('[R2] nobody is told whose phone stays awake, or who has read it in the lobby', async () => {
  expect(await told('board', true)).toBe(false);
  localStorage.clear();
  expect(await told('lobby', false)).toBe(false);
  expect(await told('board', false)).toBe(false);
});
