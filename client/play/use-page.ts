/** What the page does by itself while a person plays. */
import { useEffect, useRef } from 'preact/hooks';
import type { Game } from '../lib/game.ts';
import { readStored, writeStored } from '../lib/storage.ts';
import { t } from '../messages/play.ts';
import { announce } from '../ui/live-region.tsx';
import { showToast } from '../ui/toast.tsx';
import { spokenStep } from './spoken-step.ts';

/** Says what is on now, and gives the focus a place when the step has taken it away. */
export function useStepChanges({ store }: Game): void {
  const before = useRef<string | null>(null);
  const stage = store.stage.value;
  const kind = stage?.kind ?? null;
  useEffect(() => {
    if (stage === null || kind === null || before.current === kind) return;
    const isFirst = before.current === null;
    before.current = kind;
    if (!isFirst) announce(spokenStep(stage), 'assertive');
    scrollTo(0, 0);
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    document.querySelector<HTMLElement>('.play-main h1')?.focus({ preventScroll: true });
  }, [kind]);
}

const signEveryMs = 10_000;

/** A person who reads and scrolls is here too; the server hears of commands only. */
export function useSignsOfLife(game: Game): void {
  useEffect(() => {
    let last = 0;
    const sign = () => {
      if (game.store.view.peek() === null || game.clock.local() - last < signEveryMs) return;
      last = game.clock.local();
      void game.connection.hint('gesture', { card: null });
    };
    addEventListener('pointerdown', sign, { passive: true });
    addEventListener('keydown', sign);
    return () => {
      removeEventListener('pointerdown', sign);
      removeEventListener('keydown', sign);
    };
  }, [game]);
}

const wakeTold = 'two-hats:wake-told';
/** By then the browser has said whether it keeps the screen on. */
const wakeAnswerMs = 3_000;

/** Keeps the screen on: at once where the browser allows it, else with the next tap. */
export function useWake({ wakeLock, store }: Game): void {
  useEffect(() => {
    const ask = () => wakeLock.request();
    ask();
    addEventListener('pointerup', ask, { passive: true });
    return () => removeEventListener('pointerup', ask);
  }, [wakeLock]);
  const isOn = store.stage.value !== null && store.stage.value.kind !== 'closed';
  const isLobby = store.stage.value?.kind === 'lobby';
  useEffect(() => {
    if (!isOn) return undefined;
    // The lobby says it on the page; who comes later is told once.
    const timer = setTimeout(() => {
      if (!isLobby && !wakeLock.held.peek() && readStored(wakeTold) === null) showToast(t('wake.advice'));
      writeStored(wakeTold, 'yes');
    }, wakeAnswerMs);
    return () => clearTimeout(timer);
  }, [wakeLock, isOn, isLobby]);
}
