import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { requestSchemas } from '../../shared/protocol.ts';
import { closing, granted, newSecret, openRoom, raw, request, serve, type Served } from '../support/test-server.ts';

let server: Served;
beforeEach(async () => {
  server = await serve();
});
afterEach(async () => {
  await server.close();
});

const names = Object.keys(requestSchemas);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const shapes: readonly (readonly unknown[])[] = [
  [],
  [null],
  [42],
  ['text'],
  [[]],
  [{}],
  [1e308],
  ['NaN'],
  [{ id: 'command-1', command: { type: 'place-card', round: 0, card: nested(20), side: 'leader' } }],
  [{ id: 'command-1', command: { type: '__proto__' } }],
  [{ id: 'command-1', command: { type: 'constructor', extra: nested(20) } }],
  [JSON.parse('{"__proto__":{"admin":true},"protocol":1}')],
  [{ code: '100000', role: 'host', secret: ['not', 'text'] }],
  [{}, 'one too many', 'two too many'],
];

async function isAlive(): Promise<boolean> {
  const { ok } = await fetch(`${server.url}/healthz`);
  return ok;
}

describe('whatever comes over the wire', () => {
  it.each(names)(
    '[T1] a malformed %s gets exactly one refusal, from strangers, hosts, projectors and players',
    async (name) => {
      const elsewhere = await server.page();
      await openRoom(elsewhere);
      const seen: unknown[] = [];
      elsewhere.onAny((...event) => seen.push(event));
      const stranger = await server.page();
      const host = await server.page();
      const { code, screenSecret } = await openRoom(host);
      const screen = await server.page();
      granted(await request(screen, 'resume', { protocol, code, role: 'screen', secret: screenSecret }));
      const player = await server.page();
      granted(await request(player, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
      for (const page of [stranger, host, screen, player]) {
        for (const shape of shapes) expect(await raw(page, name, ...shape)).toMatchObject({ ok: false });
      }
      expect(await isAlive()).toBe(true);
      expect(server.log.lines).toEqual([]);
      expect(seen).toEqual([]);
    },
  );

  it('[T2] a request without an acknowledgement, or with a text in its place, harms nobody', async () => {
    const page = await server.page();
    const emit = page.emit.bind(page) as (...args: unknown[]) => void;
    for (const name of [...names, 'nonsense', '__proto__', 'x'.repeat(10_000)]) {
      emit(name);
      emit(name, {});
      emit(name, {}, 'x');
      emit(name, null, null, null);
    }
    await openRoom(page);
    expect(await isAlive()).toBe(true);
  });

  it('the boards of a round come to those who have a place, and not before their time', async () => {
    const host = await server.page();
    expect(await request(host, 'replay', { round: 0 })).toEqual({ ok: false, error: { code: 'not_seated' } });
    await openRoom(host);
    expect(await request(host, 'replay', { round: 0 })).toEqual({ ok: false, error: { code: 'not_yet' } });
    expect(await request(host, 'replay', { round: 2 })).toEqual({ ok: false, error: { code: 'bad_request' } });
  });

  it('[T6] an unknown request is refused', async () => {
    const page = await server.page();
    expect(await raw(page, 'give-me-the-key', {})).toEqual({ ok: false, error: { code: 'bad_request' } });
  });

  it('[T5] a message above the limit ends its own connection only', async () => {
    const page = await server.page({ reconnection: false });
    const other = await server.page();
    const gone = new Promise((resolve) => page.once('disconnect', resolve));
    page.emit('gesture', { card: 'x'.repeat(20_000) }, () => undefined);
    await gone;
    await openRoom(other);
  });

  it('a page of another version is told to reload', async () => {
    const page = await server.page();
    const input = { protocol: protocol + 1, code: '123456', secret: newSecret(), name: 'Ada' };
    expect(await raw(page, 'join', input)).toEqual({ ok: false, error: { code: 'upgrade_required' } });
  });

  it('[D7] a flood is slowed down, then ended, and nobody else notices', async () => {
    const flooder = await server.page({ reconnection: false });
    const other = await server.page();
    const ended = closing(flooder);
    for (let sent = 0; sent < 600; sent += 1) flooder.emit('gesture', { card: null }, () => undefined);
    expect(await ended).toBe('flood');
    await openRoom(other);
  });

  it('[D1] a connection that guesses codes is slowed down', async () => {
    const page = await server.page();
    const codes: string[] = [];
    for (let guess = 0; guess < 15; guess += 1) {
      const code = String(100_000 + guess) as RoomCode;
      const reply = await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Eve' });
      codes.push(reply.ok ? 'ok' : reply.error.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'unknown_room'));
    expect(codes.at(-1)).toBe('slow_down');
  });

  it('[D1] a connection that guesses the operator’s key is slowed down, and no longer told when it is right', async () => {
    const own = await serve({ config: { createKey: 'a long key' } });
    const page = await own.page();
    const plan = planOf('quick');
    const create = async (key: string): Promise<string> => {
      const reply = await request(page, 'create', {
        protocol,
        hostSecret: newSecret(),
        screenSecret: newSecret(),
        rescueSecret: newSecret(),
        plan,
        key,
      });
      return reply.ok ? 'ok' : reply.error.code;
    };
    expect(await create('a long key')).toBe('ok');
    for (let guess = 0; guess < 10; guess += 1) expect(await create(`key ${String(guess)}`)).toBe('key_required');
    expect(await create('another')).toBe('slow_down');
    expect(await create('a long key')).toBe('slow_down');
    await own.close();
  });

  it('[A13] a page of a foreign origin is refused, a client without an origin is not', async () => {
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, 'http://127.0.0.1']) {
      await expect(server.page({ extraHeaders: { origin }, reconnection: false })).rejects.toThrow();
    }
    await server.page({ extraHeaders: { origin: server.url } });
  });
});
