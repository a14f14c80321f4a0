import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { FakeConnection } from '../support/fakes.ts';
import { TestRoom, value } from '../support/test-room.ts';

async function withAda() {
  const test = await TestRoom.open();
  const ada = await test.join('Ada');
  const isOnline = async (): Promise<boolean> => (await test.hostView()).roster[0]!.online;
  return { test, ada, isOnline };
}

describe('a connection that breaks', () => {
  it('[R7] [R8] is told to the host after five seconds, and not at all if the phone is back by then', async () => {
    const { test, ada, isOnline } = await withAda();
    test.room.detach(ada.page.id);
    await test.ports.clock.advance(4_700);
    expect(await isOnline()).toBe(true);
    await test.ports.clock.advance(100);
    expect(await isOnline()).toBe(false);
  });

  it('[R7] is told at once where nothing had been heard over it for long', async () => {
    const { test, ada, isOnline } = await withAda();
    test.room.detach(ada.page.id, true);
    expect(await isOnline()).toBe(false);
  });

  it('leaves no timer behind when the phone is back, nor when the room stops', async () => {
    const { test, ada, isOnline } = await withAda();
    await test.ports.clock.advance(300);
    const before = test.ports.clock.waiting();
    test.room.detach(ada.page.id);
    expect(test.ports.clock.waiting()).toBeGreaterThan(before);
    value(test.room.attach(new FakeConnection('back'), 'hash-of-Ada' as SecretHash));
    await test.ports.clock.advance(300);
    expect(test.ports.clock.waiting()).toBe(before);
    await test.ports.clock.advance(6_000);
    expect(await isOnline()).toBe(true);
    test.room.detach('back');
    await test.registry.stop('restarting');
    expect(test.ports.clock.waiting()).toBe(0);
  });
});
