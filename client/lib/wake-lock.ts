/** Keeps the screen on while a person plays, where the browser can. */
import { signal, type ReadonlySignal } from '@preact/signals';

export interface WakeLock {
  /** False where the person has to keep the screen on: old browser, plain HTTP, saving energy. */
  readonly held: ReadonlySignal<boolean>;
  /** After a tap, for example on Join. Comes back by itself when the page does. */
  request(): void;
  release(): void;
}

export function createWakeLock(): WakeLock {
  const held = signal(false);
  let wanted = false;
  let sentinel: WakeLockSentinel | null = null;

  async function take(): Promise<void> {
    // Typed as always there, but absent on plain HTTP.
    const api = (navigator as { wakeLock?: Api }).wakeLock;
    if (!wanted || sentinel !== null || api === undefined || document.visibilityState !== 'visible') return;
    try {
      sentinel = await api.request('screen');
      held.value = true;
      sentinel.addEventListener('release', () => {
        sentinel = null;
        held.value = false;
      });
    } catch {
      held.value = false;
    }
  }

  document.addEventListener('visibilitychange', () => void take());
  return {
    held,
    request() {
      wanted = true;
      void take();
    },
    release() {
      wanted = false;
      void sentinel?.release();
    },
  };
}

type Api = Navigator['wakeLock'];
