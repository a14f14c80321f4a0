import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Secret } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import {
  closing,
  granted,
  newCommandId,
  newSecret,
  openRoom,
  request,
  serve,
  type Page,
  type Served,
} from '../support/test-server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});
afterAll(async () => {
  await server.close();
});

async function opened() {
  const host = await server.page();
  const room = await openRoom(host);
  const rescueFor = (hostSecret: Secret, rescueSecret: Secret = room.rescueSecret, nextRescueSecret = newSecret()) => {
    const secrets = { rescueSecret, hostSecret, nextRescueSecret };
    return { protocol, code: room.code, ...secrets } as const;
  };
  return { host, room, rescueFor };
}

function lock(page: Page) {
  return request(page, 'command', { id: newCommandId(), command: { type: 'lock-lobby', locked: true } });
}

async function player(code: string, secret = newSecret()) {
  const page = await server.page();
  const { seat } = granted(await request(page, 'join', { protocol, code, secret, name: 'Ada' }));
  return { page, secret, seat };
}

describe('host rescue', () => {
  it('[A9] another device becomes the host, and the old one is closed and of no use', async () => {
    const { host, room, rescueFor } = await opened();
    const told = closing(host);
    const phone = await server.page();
    const rescue = rescueFor(newSecret());
    expect(granted(await request(phone, 'rescue', rescue)).snapshot.view.audience).toBe('host');
    expect(await told).toBe('removed');
    granted(await lock(phone));

    const old = await server.page();
    const { code, hostSecret, screenSecret, rescueSecret } = room;
    const again = await request(old, 'resume', { protocol, code, role: 'host', secret: hostSecret });
    expect(again).toEqual({ ok: false, error: { code: 'unknown_seat' } });
    const plan = planOf('quick');
    const create = await request(old, 'create', { protocol, hostSecret, screenSecret, rescueSecret, plan });
    expect(create).toEqual({ ok: false, error: { code: 'unknown_seat' } });
    const headers = { authorization: `Bearer ${hostSecret}` };
    expect((await fetch(`${server.url}/api/rooms/${code}/export`, { headers })).status).toBe(403);
    expect((await request(old, 'rescue', rescueFor(newSecret()))).ok).toBe(false);
  });

  it('[A9] [F9] repeated after a lost answer, it is the same rescue', async () => {
    const { rescueFor } = await opened();
    const rescue = rescueFor(newSecret());
    const [first, second] = [await server.page(), await server.page()];
    granted(await request(first, 'rescue', rescue));
    granted(await request(second, 'rescue', rescue));
    granted(await lock(second));
  });

  it('[A8] [D1] guessing is counted like guessing a code', async () => {
    const { room, rescueFor } = await opened();
    const { secret } = await player(room.code);
    const page = await server.page();
    const answers = [];
    for (const wrong of [secret, room.hostSecret, room.screenSecret, ...Array.from({ length: 12 }, newSecret)]) {
      const reply = await request(page, 'rescue', rescueFor(newSecret(), wrong));
      answers.push(reply.ok ? 'ok' : reply.error.code);
    }
    expect(answers.slice(0, 10)).toEqual(Array(10).fill('unknown_seat'));
    expect(answers.slice(-5)).toEqual(Array(5).fill('slow_down'));
  });
});

describe('helpers', () => {
  it('[A7] come in by the invitation, are told who they are, and may do what their scope says', async () => {
    const { host, room } = await opened();
    const secret = newSecret();
    const { helper } = granted(await request(host, 'invite', { secret, scope: 'moderate' }));
    const page = await server.page();
    const reply = await request(page, 'resume', { protocol, code: room.code, role: 'helper', secret });
    expect(granted(reply)).toMatchObject({ helper, snapshot: { view: { audience: 'host' } } });
    granted(await lock(page));
    const refused = { ok: false, error: { code: 'forbidden' } };
    const advance = { type: 'advance', from: 'lobby' } as const;
    expect(await request(page, 'command', { id: newCommandId(), command: advance })).toEqual(refused);
    expect(await request(page, 'invite', { secret: newSecret(), scope: 'run' })).toEqual(refused);
    const dismiss = { type: 'dismiss-helper', helper } as const;
    const told = closing(page);
    granted(await request(host, 'command', { id: newCommandId(), command: dismiss }));
    expect(await told).toBe('removed');
  });

  it('[A7] [A12] cannot be invited by anybody but the host of that room', async () => {
    const { room } = await opened();
    const { page } = await player(room.code);
    const invite = { secret: newSecret(), scope: 'run' } as const;
    expect(await request(page, 'invite', invite)).toEqual({ ok: false, error: { code: 'forbidden' } });
    const stranger = await server.page();
    expect(await request(stranger, 'invite', invite)).toEqual({ ok: false, error: { code: 'not_seated' } });
    const other = await opened();
    granted(await request(other.host, 'invite', invite));
    const resume = { protocol, code: room.code, role: 'helper', secret: invite.secret } as const;
    expect(await request(stranger, 'resume', resume)).toEqual({ ok: false, error: { code: 'unknown_seat' } });
  });
});

describe('a ban', () => {
  it('[A11] closes the page and holds for every way back', async () => {
    const { host, room } = await opened();
    const { page, secret, seat } = await player(room.code);
    const told = closing(page);
    granted(await request(host, 'command', { id: newCommandId(), command: { type: 'ban-seat', seat } }));
    expect(await told).toBe('removed');
    const again = await server.page();
    const banned = { ok: false, error: { code: 'banned' } };
    const { code } = room;
    expect(await request(again, 'resume', { protocol, code, role: 'seat', secret })).toEqual(banned);
    expect(await request(again, 'join', { protocol, code, secret, name: 'Eve' })).toEqual(banned);
  });
});

describe('seats of one connection', () => {
  it('[D3] a single page cannot fill a room', async () => {
    const { room } = await opened();
    const page = await server.page();
    const answers = [];
    for (let count = 0; count < 20; count += 1) {
      const reply = await request(page, 'join', { protocol, code: room.code, secret: newSecret(), name: 'Bot' });
      answers.push(reply.ok ? 'ok' : reply.error.code);
    }
    expect(answers.filter((answer) => answer === 'ok').length).toBeLessThanOrEqual(6);
    expect(answers.at(-1)).toBe('slow_down');
  });
});
