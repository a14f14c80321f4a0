/** What the page does by itself while a person plays. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import type { Game } from '../lib/game.ts';
import { t } from '../messages/play.ts';
import { announce } from '../ui/live-region.tsx';
import { keep } from './keepsake.ts';

/** Says what is on now, and gives the focus a place when the step has taken it away. */
export function useStepChanges({ store }: Game): void {
  const before = useRef<string | null>(null);
  const kind = store.stage.value?.kind ?? null;
  useEffect(() => {
    if (kind === null || before.current === kind) return;
    const isFirst = before.current === null;
    before.current = kind;
    if (!isFirst) announce(t(`step.${kind}`), 'assertive');
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
      game.connection.hint('gesture', { card: null });
    };
    addEventListener('pointerdown', sign, { passive: true });
    addEventListener('keydown', sign);
    return () => {
      removeEventListener('pointerdown', sign);
      removeEventListener('keydown', sign);
    };
  }, [game]);
}

/** Writes down what the person takes home, as it comes about. */
export function useKeeping(game: Game, code: RoomCode): void {
  useSignalEffect(() => {
    const { view, self } = game.store.confirmed.value;
    if (view?.audience !== 'team' || self === null) return;
    const { scene } = view;
    const own = scene.kind === 'final' ? scene.own : null;
    const { team, commitment } = self;
    if (own !== null) keep(code, { team, points: own.points, rank: own.rank });
    if (commitment !== null) keep(code, { team, commitment });
    if (scene.kind === 'closed') keep(code, { team });
  });
}

/** Keeps the screen on: at once where the browser allows it, else with the next tap. */
export function useWake({ wakeLock }: Game): void {
  useEffect(() => {
    const ask = () => wakeLock.request();
    ask();
    addEventListener('pointerup', ask, { passive: true });
    return () => removeEventListener('pointerup', ask);
  }, [wakeLock]);
}
