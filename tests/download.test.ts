/** The one file that the server hands out: nobody but the server chooses its name and kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoomCode, Secret } from '../shared/ids.ts';
import { protocolVersion as protocol } from '../shared/protocol-version.ts';
import { granted, newSecret, openRoom, request, serve, type Served } from './support/test-server.ts';

let server: Served;
let code: RoomCode;
let secret: Secret;
beforeAll(async () => {
  server = await serve();
  const host = await server.page();
  const room = await openRoom(host);
  [code, secret] = [room.code, room.hostSecret];
  const player = await server.page();
  const name = '"../../x\r\nSet-Cookie: a=b';
  granted(await request(player, 'join', { protocol, code, secret: newSecret(), name }));
});
afterAll(async () => {
  await server.close();
});

const download = (path: string) =>
  fetch(server.url + path, { headers: { authorization: `Bearer ${secret}` }, redirect: 'manual' });

describe('the record as a file', () => {
  it('[N8] has a safe name, its kind, and is neither guessed at nor kept on the way', async () => {
    const { status, headers } = await download(`/api/rooms/${code}/export`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="?two-hats-${code}\\.json"?$`),
    );
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each([
    `%0d%0aSet-Cookie:%20a=b`,
    `%22;filename=x.html`,
    `%2f..%2f..%2fpackage`,
    `.html`,
    `/../../package.json`,
    `%00`,
  ])('[N8] no address makes another name of it: %s', async (tail) => {
    for (const path of [`/api/rooms/${code}${tail}/export`, `/api/rooms/${code}/export${tail}`]) {
      const { status, headers } = await download(path);
      expect([400, 404]).toContain(status);
      expect(headers.get('content-disposition')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});
