import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { Update } from '../../shared/views.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import {
  closing,
  granted,
  newCommandId,
  newSecret,
  openRoom,
  raw,
  request,
  serve,
  type Served,
} from '../support/test-server.ts';

let server: Served;
beforeEach(async () => {
  server = await serve();
});
afterEach(async () => {
  await server.close();
});

describe('places', () => {
  it('[A1] a page that comes back is in its seat again', async () => {
    const host = await server.page();
    const { code } = await openRoom(host);
    const secret = newSecret();
    const first = await server.page();
    const { seat } = granted(await request(first, 'join', { protocol, code, secret, name: 'Ada' }));
    first.disconnect();
    const second = await server.page();
    const { snapshot } = granted(await request(second, 'resume', { protocol, code, role: 'seat', secret }));
    expect(snapshot.self).toMatchObject({ seat, name: 'Ada' });
    granted(await request(second, 'command', { id: newCommandId(), command: { type: 'rename-me', name: 'Ida' } }));
  });

  it('[S1] a server that is alone takes no code from a page', async () => {
    const host = await server.page({ query: { room: '483172' } });
    expect((await openRoom(host)).code).not.toBe('483172');
  });

  it('[A2] the older page is told that it was replaced, once, and does not come back by itself', async () => {
    const host = await server.page();
    const { code } = await openRoom(host);
    const secret = newSecret();
    const [old, fresh] = [await server.page(), await server.page()];
    granted(await request(old, 'join', { protocol, code, secret, name: 'Ada' }));
    const told = closing(old);
    const left = new Promise<string>((resolve) => old.once('disconnect', resolve));
    granted(await request(fresh, 'resume', { protocol, code, role: 'seat', secret }));
    expect(await told).toBe('superseded');
    expect(await left).toBe('io server disconnect');
    granted(await request(fresh, 'command', { id: newCommandId(), command: { type: 'rename-me', name: 'Ida' } }));
  });

  it('one page can change its place, in a room and between rooms, and keeps its connection', async () => {
    const page = await server.page();
    const first = await openRoom(page);
    const second = await openRoom(page);
    granted(await request(page, 'join', { protocol, code: second.code, secret: newSecret(), name: 'Ada' }));
    const secret = newSecret();
    granted(await request(page, 'join', { protocol, code: first.code, secret, name: 'Ada' }));
    granted(await request(page, 'resume', { protocol, code: first.code, role: 'seat', secret }));
    granted(await request(page, 'command', { id: newCommandId(), command: { type: 'rename-me', name: 'Ida' } }));
    expect(page.connected).toBe(true);
  });

  it('[A5] unknown rooms and wrong secrets are refused and change nothing', async () => {
    const page = await server.page();
    const { code, hostSecret } = await openRoom(page);
    const other = await server.page();
    const resume = async (input: {
      code: string;
      role: 'host' | 'seat' | 'screen';
      secret: string;
    }): Promise<unknown> => raw(other, 'resume', { protocol, ...input });
    expect(await resume({ code: '999999', role: 'host', secret: hostSecret })).toMatchObject({
      error: { code: 'unknown_room' },
    });
    expect(await resume({ code, role: 'host', secret: newSecret() })).toMatchObject({
      error: { code: 'unknown_seat' },
    });
    expect(await resume({ code, role: 'seat', secret: hostSecret })).toMatchObject({ error: { code: 'unknown_seat' } });
    expect(await raw(other, 'command', { id: newCommandId(), command: { type: 'close' } })).toMatchObject({
      error: { code: 'not_seated' },
    });
    granted(await request(page, 'command', { id: newCommandId(), command: { type: 'lock-lobby', locked: true } }));
  });

  it('[A6] no secret and no hash of one appears in anything that is sent', async () => {
    const host = await server.page();
    const frames: Update[] = [];
    host.on('update', (update) => frames.push(update));
    const { code, hostSecret, snapshot } = await openRoom(host);
    const secret = newSecret();
    const player = await server.page();
    const joined = granted(await request(player, 'join', { protocol, code, secret, name: 'Ada' }));
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    const told = JSON.stringify([frames, snapshot, joined]);
    expect(told).not.toContain(secret);
    expect(told).not.toContain(hostSecret);
    expect(JSON.stringify(server.log.lines)).not.toContain(secret);
  });

  it('[D4] a hundred phones behind one address join at once, and again after a mass reload', async () => {
    const host = await server.page();
    const { code } = await openRoom(host);
    const secrets = Array.from({ length: 100 }, newSecret);
    const pages = await Promise.all(secrets.map(() => server.page()));
    const joins = await Promise.all(
      pages.map((page, index) =>
        request(page, 'join', { protocol, code, secret: secrets[index] ?? '', name: `P ${String(index)}` }),
      ),
    );
    expect(joins.filter(({ ok }) => ok)).toHaveLength(100);
    const again = await Promise.all(secrets.map(() => server.page()));
    const resumes = await Promise.all(
      again.map((page, index) =>
        request(page, 'resume', { protocol, code, role: 'seat', secret: secrets[index] ?? '' }),
      ),
    );
    expect(resumes.filter(({ ok }) => ok)).toHaveLength(100);
  });

  it('[F1] words that are not due are refused, all or nothing', async () => {
    const host = await server.page();
    const { code } = await openRoom(host);
    const player = await server.page();
    granted(await request(player, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    const nothing = { language: 'en', cards: [], scenarios: [], explanations: [], notes: [], tips: false };
    expect(await request(player, 'texts', nothing)).toMatchObject({ ok: true });
    for (const id of ['L01', '__proto__', 'constructor']) {
      for (const kind of ['cards', 'scenarios', 'explanations', 'notes']) {
        expect(await raw(player, 'texts', { ...nothing, [kind]: [id] })).toMatchObject({ error: { code: 'not_yet' } });
      }
    }
  });
});

describe('stopping', () => {
  it('[I4] pages are told, and come back by themselves to the server that follows', async () => {
    const journal = new MemoryJournal();
    const ports = { journal };
    const first = await serve({ ports });
    const host = await first.page({ reconnectionDelay: 20, reconnectionDelayMax: 50 });
    const { code, hostSecret } = await openRoom(host);
    const told = closing(host);
    const back = new Promise<void>((resolve) => host.once('disconnect', () => host.once('connect', resolve)));
    await first.stop();
    expect(await told).toBe('restarting');
    const second = await serve({ ports, config: { port: Number(new URL(first.url).port) } });
    await back;
    granted(await request(host, 'resume', { protocol, code, role: 'host', secret: hostSecret }));
    await first.close();
    await second.close();
  });

  it('asks for the operator’s key where there is one', async () => {
    const own = await serve({ config: { createKey: 'a long key' } });
    const page = await own.page();
    await expect(openRoom(page)).rejects.toThrow('key_required');
    await own.close();
  });
});
