// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownPlace } from '../../../client/lib/identity.ts';
import { planOf } from '../../../shared/plan.ts';
import { err, ok } from '../../../shared/result.ts';
import { isGivable } from '../../../shared/room-code.ts';
import { cannedHost, code } from '../canned.ts';
import { settle } from '../fake-wire.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(async () => {
  localStorage.clear();
  location.hash = '';
  page = new HostPage();
  await page.open(null);
});
afterEach(() => page.close());

async function openLobby(): Promise<void> {
  await act(() => page.root.querySelector('form')?.requestSubmit());
  await act(settle);
}

async function answer(reply: unknown): Promise<Record<string, unknown>> {
  let asked: object = {};
  await act(async () => {
    asked = (await page.wire.answer('create', reply)).request;
  });
  await act(settle);
  return asked as Record<string, unknown>;
}

async function type(text: string): Promise<void> {
  const box = page.root.querySelector<HTMLInputElement>('.create-go input')!;
  box.value = text;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
}

describe('opening a workshop', () => {
  it('asks for the operator’s key only when the server does, and keeps its secrets over every try', async () => {
    expect(page.text()).not.toContain('Operator');
    await openLobby();
    const first = await answer(err({ code: 'key_required' }));
    expect(first['key']).toBeUndefined();
    expect(page.text()).toContain('Operator’s key');
    await type('open sesame');
    await openLobby();
    const second = await answer(ok({ code, snapshot: cannedHost('lobby-empty', 0) }));
    expect(second).toEqual({ ...first, key: 'open sesame' });
    expect(location.hash).toBe(`#${code}`);
    expect(knownPlace('host', code)?.secret).toBe(first['hostSecret']);
    expect(knownPlace('screen', code)?.secret).toBe(first['screenSecret']);
    expect(page.text()).toContain('How people join');
  });

  it('sends the plan that was chosen, and never one with nothing to play', async () => {
    const fewer = (name: string) => page.root.querySelector<HTMLButtonElement>(`[aria-label="${name}: one fewer"]`)!;
    const times = async (count: number, name: string) => {
      for (let turn = 0; turn < count; turn += 1) await act(() => fewer(name).click());
    };
    await times(1, 'Sort rounds');
    await times(3, 'Scenarios');
    expect(page.text()).toContain('Nothing to play');
    await openLobby();
    expect(page.wire.unanswered('create')).toHaveLength(0);
    await act(() => page.root.querySelector<HTMLButtonElement>('[aria-label="Scenarios: one more"]')!.click());
    await openLobby();
    const asked = await answer(ok({ code, snapshot: cannedHost('lobby-empty', 0) }));
    expect(asked['plan']).toEqual({ ...planOf('standard'), sortRounds: 0, scenarios: 1 });
  });

  it('[S1] has a candidate in its address, the same at every try, and the room’s code once there is one', async () => {
    const [candidate] = page.wire.rooms;
    expect(isGivable(candidate!)).toBe(true);
    page.wire.lose();
    await vi.waitFor(() => expect(page.wire.rooms).toEqual([candidate, candidate]));
    await openLobby();
    await answer(ok({ code, snapshot: cannedHost('lobby-empty', 0) }));
    page.wire.lose();
    await vi.waitFor(() => expect(page.wire.rooms).toEqual([candidate, candidate, code]));
  });

  it('sets the plan again where an earlier try had opened the room with another', async () => {
    await act(() => [...page.root.querySelectorAll<HTMLInputElement>('input[name="format"]')][0]!.click());
    await openLobby();
    await answer(ok({ code, snapshot: cannedHost('lobby-empty', 0) }));
    expect(page.sent).toEqual([{ type: 'configure', plan: planOf('quick') }]);
  });
});
