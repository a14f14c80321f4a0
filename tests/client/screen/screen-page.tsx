/** The projector's page, with the test at the other end of the wire. */
import { computed } from '@preact/signals';
import { render } from 'preact';
import { vi } from 'vitest';
import { Connection } from '../../../client/lib/connection.ts';
import { createCountdown } from '../../../client/lib/countdown.ts';
import { rememberPlace } from '../../../client/lib/identity.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import { Store } from '../../../client/lib/store.ts';
import { drawTypedSecret } from '../../../client/lib/typed-secret.ts';
import { createWakeLock } from '../../../client/lib/wake-lock.ts';
import { Words, type AskTexts } from '../../../client/lib/words.ts';
import { Screen } from '../../../client/screen/screen.tsx';
import { GameContext } from '../../../client/ui/session-context.ts';
import { ok } from '../../../shared/result.ts';
import type { Snapshot } from '../../../shared/views.ts';
import { cannedScreen, code, texts } from '../canned.ts';
import type { ScreenSceneName } from '../canned/screen.ts';
import { speakEnglish } from '../english.ts';
import { FakeWire } from '../fake-wire.ts';

speakEnglish('screen');

export const secret = drawTypedSecret();

/** Until effects have run and the page is drawn. */
export const drawn = () => vi.advanceTimersByTimeAsync(100);

export async function press(key: string): Promise<void> {
  dispatchEvent(new KeyboardEvent('keydown', { key }));
  await drawn();
}

export function beforePage(): void {
  vi.useFakeTimers();
  localStorage.clear();
  location.hash = `#${code}`;
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
}

export function afterPage(): void {
  // A page that were left would go on turning with the keys of the next one.
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

/** The page before it knows a room. Tips come to those who ask for them, as from the server. */
export async function open(told = texts) {
  const store = new Store();
  const clock = new ServerClock(() => performance.now());
  const wire = new FakeWire();
  const connection = new Connection(store, wire.open, { clock });
  const ask = vi.fn<AskTexts>(({ tips }) => Promise.resolve(ok({ ...told, tips: tips ? told.tips : [] })));
  const words = new Words(store, ask);
  const countdown = createCountdown(
    computed(() => store.stage.value?.clock ?? null),
    clock,
  );
  const root = document.createElement('div');
  document.body.append(root);
  const wakeLock = createWakeLock();
  const send = () => Promise.resolve(ok({ revision: 1 }));
  render(
    <GameContext value={{ store, clock, connection, words, countdown, wakeLock, send }}>
      <Screen />
    </GameContext>,
    root,
  );
  await drawn();
  return { root, wire, store, ask, text: () => root.textContent };
}

export const asIs = (snapshot: Snapshot): Snapshot => snapshot;

/** The page in its room, with a canned scene on it. */
export async function show(scene: ScreenSceneName, change = asIs, told = texts) {
  rememberPlace({ role: 'screen', code, secret });
  const page = await open(told);
  await page.wire.answer('resume', ok({ snapshot: change(cannedScreen(scene, Date.now())) }));
  await drawn();
  return page;
}
