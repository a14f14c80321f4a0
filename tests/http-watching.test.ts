/** What machines ask a server: whether it lives, whether it may be sent people, and its figures. */
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryJournal } from '../server/journal/memory-journal.ts';
import { systemClock } from '../server/platform.ts';
import { SoleTenancy } from '../server/rooms/sole-tenancy.ts';
import type { RoomCode } from '../shared/ids.ts';
import { protocolVersion as protocol } from '../shared/protocol-version.ts';
import { granted, newSecret, openRoom, request, serve, type Served } from './support/test-server.ts';

const token = 'a token for whoever watches';
const bearer = { authorization: `Bearer ${token}` };

let server: Served;
afterEach(() => server.close());

const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(server.url + path, { headers })).status;

describe('figures for Prometheus', () => {
  it('are nowhere unless they are asked for in the settings', async () => {
    server = await serve();
    expect(await statusOf('/metrics', bearer)).toBe(404);
  });

  it('are for whoever has the token, and for nobody else there is nothing', async () => {
    server = await serve({ config: { metrics: { port: undefined, token } } });
    expect(await statusOf('/metrics', bearer)).toBe(200);
    for (const authorization of ['', `Bearer ${token}x`, token, 'Bearer '])
      expect(await statusOf('/metrics', { authorization })).toBe(404);
  });

  it('[P1] [N9] count what happens, and name no room, person or address', async () => {
    server = await serve({ config: { metrics: { port: undefined, token } } });
    const host = await server.page();
    const { code, hostSecret } = await openRoom(host);
    const player = await server.page();
    const told = new Promise((resolve) => host.once('update', resolve));
    granted(await request(player, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    await request(player, 'join', { protocol, code: '999999', secret: newSecret(), name: 'Ada' });
    await told;
    const text = await (await fetch(`${server.url}/metrics`, { headers: bearer })).text();
    for (const line of [
      'two_hats_connections 2',
      'two_hats_seated 2',
      'two_hats_rooms_open 1',
      'two_hats_rooms_stored 1',
      'two_hats_rooms_lost_total 0',
      'two_hats_rooms_taken_over_total 0',
      'two_hats_forwarded_total 0',
      'two_hats_requests_total{request="create",outcome="ok"} 1',
      'two_hats_requests_total{request="join",outcome="ok"} 1',
      'two_hats_requests_total{request="join",outcome="unknown_room"} 1',
      'two_hats_append_seconds_count{outcome="ok"} 2',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^two_hats_pushes_total [1-9]/m);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    const labels = [...text.matchAll(/="([^"]*)"/g)].map(([, value]) => value);
    for (const own of [code, hostSecret, 'Ada', '127.0.0.1']) expect(labels).not.toContain(own);
    expect(text).not.toContain('Ada');
  });

  it('[S2] count the rooms that were taken over from another node', async () => {
    const journal = new MemoryJournal();
    let takeOver: (code: RoomCode) => void = () => undefined;
    const tenancy = Object.assign(new SoleTenancy(journal, systemClock()), {
      onTakenOver: (listener: typeof takeOver) => (takeOver = listener),
    });
    server = await serve({ ports: { journal, tenancy }, config: { metrics: { port: undefined, token } } });
    takeOver('100001' as RoomCode);
    const text = await (await fetch(`${server.url}/metrics`, { headers: bearer })).text();
    expect(text.split('\n')).toContain('two_hats_rooms_taken_over_total 1');
  });

  it('stay off the public port where they have one of their own', async () => {
    const own = await serve();
    const port = Number(new URL(own.url).port);
    await own.close();
    server = await serve({ config: { metrics: { port, token: undefined } } });
    expect(await statusOf('/metrics')).toBe(404);
    const watching = `http://127.0.0.1:${String(port)}`;
    expect((await fetch(`${watching}/metrics`)).status).toBe(200);
    expect((await fetch(`${watching}/status`)).status).toBe(404);
  });
});

describe('whether people may be sent here', () => {
  const node = { url: 'http://10.0.0.3:3000', key: 'a key that all nodes share' };

  it('a server that is alone shows what it has, even if it cannot write', async () => {
    server = await serve({ store: { isFailing: () => true } });
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([503, 200]);
  });

  it('[S4] a node that cannot ask the store is passed over, and says so', async () => {
    let isFailing = false;
    server = await serve({ store: { isFailing: () => isFailing }, node });
    expect(await statusOf('/readyz')).toBe(200);
    isFailing = true;
    const answer = await fetch(`${server.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([503, { ready: false }]);
    const page = await (await fetch(`${server.url}/status`)).text();
    expect(page).toContain(`Node        ${node.url}`);
    expect(page).not.toContain(node.key);
  });

  it('[I4] nobody is sent to one that is stopping', async () => {
    server = await serve();
    const asked: Promise<number>[] = [];
    const host = await server.page();
    await openRoom(host);
    host.once('closed', () => asked.push(statusOf('/readyz').catch(() => 503)));
    await server.stop();
    expect(await Promise.all(asked)).toEqual([503]);
  });
});

describe('the page for whoever runs it', () => {
  const lines = async (): Promise<[number, readonly string[]]> => {
    const answer = await fetch(`${server.url}/status`);
    return [answer.status, (await answer.text()).split('\n')];
  };

  it('[I2] begins with what may be lost although all works, and alarms nobody', async () => {
    server = await serve({ store: { warning: 'Workshops may go: do something.' } });
    const [code, page] = await lines();
    expect(code).toBe(200);
    expect(page[2]).toBe('AMBER: it works, but may not keep all. Workshops may go: do something.');
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
  });

  it('is green where there is nothing to say', async () => {
    server = await serve();
    const [code, page] = await lines();
    expect([code, page[2]]).toEqual([200, 'OK: everything works.']);
    expect(page).toContain('Workshops   0 stored, 0 of them in memory');
  });

  it('[S4] says what the store says is wrong with it, also if that is found out only now', async () => {
    const journal = new MemoryJournal();
    let isFailing = false;
    const tenancy = Object.assign(new SoleTenancy(journal, systemClock()), {
      stored: async () => {
        isFailing = true;
        throw new Error('no answer');
      },
    });
    const store = { warning: 'Less.', isFailing: () => isFailing, trouble: () => 'it is away.' };
    server = await serve({ ports: { journal, tenancy }, store });
    const [code, page] = await lines();
    expect([code, page[2]]).toEqual([503, 'RED: it is away.']);
    expect(page).toContain('Workshops   0 in the memory of this server; how many are stored cannot be told now');
  });
});
