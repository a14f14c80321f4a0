import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeQR } from 'qr/decode.js';
import { codes } from '../server/http/codes.ts';
import { addressForPhones } from '../server/lan.ts';
import { protocolVersion as protocol } from '../shared/protocol-version.ts';
import { closing, granted, newSecret, openRoom, request, serve, type Served } from './support/test-server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});
afterAll(async () => {
  await server.close();
});

const fetched = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers, redirect: 'manual' });

describe('pages', () => {
  it.each([
    ['/', 'index'],
    ['/123456', 'index'],
    ['/host', 'host'],
    ['/screen', 'screen'],
    ['/report', 'report'],
    ['/later', 'later'],
  ])('%s shows %s, never from a stale cache', async (path, name) => {
    const response = await fetched(path);
    expect(await response.text()).toContain(`<title>${name}</title>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('files with a hash in their name are kept for good', async () => {
    expect((await fetched('/assets/play-abc123.js')).headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/012345', '/12345', '/nothing', '/..%2f..%2fpackage.json', '/api/rooms/1/export'])(
    '%s is not found',
    async (path) => {
      expect((await fetched(path)).status).toBe(404);
    },
  );

  it('allow nothing of other origins, no frames, and no telling where one came from', async () => {
    const { headers } = await fetched('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|upgrade-insecure-requests/);
    const { host } = new URL(server.url);
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('[N8] a host name that is none gets into no header', async () => {
    const policy = await new Promise<string>((resolve, reject) => {
      get(server.url, { headers: { host: 'evil.example; script-src *' } }, (response) => {
        resolve(String(response.headers['content-security-policy']));
        response.resume();
      }).on('error', reject);
    });
    expect(policy).not.toContain('evil');
  });

  it('[T3] a malformed path is answered without a word about the inside', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      get(`${server.url}/%E0%A4%A`, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      }).on('error', reject);
    });
    expect(body).not.toMatch(/node_modules|\.ts|at /);
  });
});

describe('health', () => {
  it('is ok while the server is ready', async () => {
    const response = await fetched('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });
});

describe('codes to point a phone at', () => {
  it('lead to the room, with a quiet zone, black on white', async () => {
    const response = await fetched('/qr/123456.svg');
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    const svg = await response.text();
    expect(decodeQR(pixels(svg))).toBe(`${server.url}/123456`);
    expect(svg).not.toContain('style=');
  });

  it('lead phones to the local network when the host opened the page on the laptop itself', () => {
    const near = ['192.168.1.20', '10.0.0.2'];
    expect(addressForPhones('http', 'localhost:3000', near)).toBe('http://192.168.1.20:3000');
    expect(addressForPhones('http', '127.0.0.1', near)).toBe('http://192.168.1.20');
    expect(addressForPhones('http', '[::1]:8080', near)).toBe('http://192.168.1.20:8080');
    expect(addressForPhones('https', 'play.example.org', near)).toBe('https://play.example.org');
    expect(addressForPhones('http', 'localhost:3000', [])).toBe('http://localhost:3000');
  });

  it('say the same address in words', async () => {
    expect(await (await fetched('/api/address')).json()).toEqual({ base: server.url });
  });

  it('use the public address where there is one', async () => {
    const own = await serve({ config: { publicUrl: 'https://play.example.org' } });
    const svg = await (await fetch(`${own.url}/qr/123456.svg`)).text();
    expect(decodeQR(pixels(svg))).toBe('https://play.example.org/123456');
    await own.close();
  });
});

describe('drawing codes', () => {
  const stays = () => false;

  it('[D14] goes on in turn and no more than so many wait; who was turned away may ask again', async () => {
    const draw = codes();
    const drawings = Array.from({ length: 300 }, (_, at) => draw(`http://a/${String(at)}`, stays));
    const drawn = await Promise.all(drawings);
    const refused = drawn.filter((svg) => svg === null).length;
    expect(refused).toBe(200);
    expect(drawn.slice(0, 100)).not.toContain(null);
    expect(await draw('http://a/299', stays)).toContain('<svg');
  });

  it('[D14] is not done for those who have gone', async () => {
    const draw = codes();
    expect(await draw('http://a/1', () => true)).toBeNull();
    expect(await draw('http://a/1', stays)).toContain('<svg');
  });

  it('[D14] a code that people ask for stays drawn, however many others are asked for', async () => {
    const draw = codes();
    const own = await draw('http://a/own', stays);
    for (let at = 0; at < 250; at += 1) {
      await draw(`http://a/${String(at)}`, stays);
      // What has to be drawn is not drawn for somebody who has gone: this one is kept.
      expect(await draw('http://a/own', () => true)).toBe(own);
    }
    expect(await draw('http://a/0', () => true)).toBeNull();
  });
});

/** Paints the squares of the drawing as a decoder wants to see them. */
function pixels(svg: string): { width: number; height: number; data: Uint8Array } {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h10v10h-10z/g)) {
    for (let dy = 0; dy < 10; dy += 1) {
      const from = ((Number(y) + dy) * size + Number(x)) * 4;
      for (let at = from; at < from + 40; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width: size, height: size, data };
}

describe('export', () => {
  it('[A6] [P5] gives the host the facts, without grants, receipts and names', async () => {
    const host = await server.page();
    const { code, hostSecret } = await openRoom(host);
    const player = await server.page();
    granted(await request(player, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    const response = await fetched(`/api/rooms/${code}/export`, { authorization: `Bearer ${hostSecret}` });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename=two-hats-${code}.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const body = JSON.parse(text) as { entries: { events: object[] }[] };
    expect(body).toMatchObject({ code, commitments: [], appeals: {} });
    expect(body.entries[1]?.events).toMatchObject([{ type: 'seat-taken', seat: 'person-1' }]);
    expect(text).not.toContain('Ada');
    expect(body.entries.map((entry) => Object.keys(entry).sort())).toEqual([
      ['at', 'events', 'revision'],
      ['at', 'events', 'revision'],
    ]);
  });

  it('[A7] gives nobody else anything, and one answer to all wrong pairs', async () => {
    const host = await server.page();
    const { code, screenSecret } = await openRoom(host);
    const answers = await Promise.all([
      fetched(`/api/rooms/${code}/export`),
      fetched(`/api/rooms/${code}/export`, { authorization: `Bearer ${screenSecret}` }),
      fetched('/api/rooms/999999/export', { authorization: `Bearer ${screenSecret}` }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ error: 'forbidden' });
    }
  });
});

describe('deleting a workshop', () => {
  it('[P3] the host does it at once, and it is gone for everybody', async () => {
    const host = await server.page();
    const { code, hostSecret } = await openRoom(host);
    const told = closing(host);
    const authorization = `Bearer ${hostSecret}`;
    const done = await fetch(`${server.url}/api/rooms/${code}`, { method: 'DELETE', headers: { authorization } });
    expect(done.status).toBe(204);
    expect(await told).toBe('closed');
    const again = await fetch(`${server.url}/api/rooms/${code}`, { method: 'DELETE', headers: { authorization } });
    expect(again.status).toBe(403);
    const stranger = await server.page();
    expect(await request(stranger, 'join', { protocol, code, secret: newSecret(), name: 'Late' })).toEqual({
      ok: false,
      error: { code: 'unknown_room' },
    });
  });

  it('[A7] nobody else does, and one answer is given to all wrong pairs', async () => {
    const host = await server.page();
    const { code, screenSecret, rescueSecret } = await openRoom(host);
    for (const secret of [screenSecret, rescueSecret, newSecret()]) {
      const headers = { authorization: `Bearer ${secret}` };
      const answer = await fetch(`${server.url}/api/rooms/${code}`, { method: 'DELETE', headers });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ error: 'forbidden' });
    }
    expect((await fetch(`${server.url}/api/rooms/${code}`, { method: 'DELETE' })).status).toBe(403);
    const player = await server.page();
    granted(await request(player, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
  });
});
