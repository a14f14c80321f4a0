// @vitest-environment happy-dom
/** Out of the workshop by the host's hand: for now, or for good. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownPlace, rememberPlace } from '../../../client/lib/identity.ts';
import type { Session } from '../../../client/lib/session.ts';
import { Play } from '../../../client/play/play.tsx';
import { SessionContext } from '../../../client/ui/session-context.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import { good, refused, snapshotOf } from '../fake-wire.ts';
import { place, setUp } from '../seated.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('phone');

const root = document.createElement('div');

async function open() {
  rememberPlace(place, 'Ana');
  location.hash = `#${place.code}`;
  const { wire, store, connection } = setUp();
  const wakeLock = { held: signal(false), request: () => undefined, release: () => undefined };
  const clock = new ServerClock(() => 0);
  const session: Session = { store, connection, clock, wakeLock, send: (command) => connection.send(command) };
  await act(() => {
    render(
      <SessionContext value={session}>
        <Play />
      </SessionContext>,
      root,
    );
  });
  const answer = (reply: unknown) =>
    act(async () => {
      await wire.answer('resume', reply);
    });
  return { wire, answer };
}

const buttons = () => [...root.querySelectorAll('button')].map((button) => button.textContent);

beforeEach(() => document.body.replaceChildren(root));
afterEach(() => {
  render(null, root);
  localStorage.clear();
});

describe('[A11] a person whom the host has taken out', () => {
  it('may come again, once the server has been asked with the old secret', async () => {
    const { wire, answer } = await open();
    await answer(good({ snapshot: snapshotOf('lobby', 1) }));
    await act(() => wire.events?.closed('removed'));
    expect(root.textContent).toContain('join again');
    await act(() => root.querySelector('button')?.click());
    await answer(refused('unknown_seat'));
    expect(root.textContent).toContain('You can take a new one');
    expect(knownPlace('seat', place.code)).toBeNull();
  });

  it('for good is told so, gets no form, and keeps the secret that says so', async () => {
    const { wire, answer } = await open();
    await answer(good({ snapshot: snapshotOf('lobby', 1) }));
    await act(() => wire.events?.closed('removed'));
    await act(() => root.querySelector('button')?.click());
    await answer(refused('banned'));
    expect(root.textContent).toContain('for good');
    expect(buttons()).toEqual([]);
    expect(knownPlace('seat', place.code)?.secret).toBe(place.secret);
  });

  it('for good finds the same after a reload', async () => {
    const { wire, answer } = await open();
    await answer(refused('banned'));
    expect(root.textContent).toContain('for good');
    expect(wire.asked).toEqual([]);
  });
});
