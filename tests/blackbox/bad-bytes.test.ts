import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { requestSchemas } from '../../shared/protocol.ts';
import type { HostView } from '../../shared/views.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import { RawSocket } from '../support/raw-socket.ts';
import {
  granted,
  newCommandId,
  newSecret,
  openRoom,
  raw,
  request,
  serve,
  type Page,
  type Served,
} from '../support/test-server.ts';

let journal: MemoryJournal;
let server: Served;
let code: RoomCode;
let host: Page;
let ada: Page;
beforeEach(async () => {
  journal = new MemoryJournal();
  server = await serve({ ports: { journal } });
  host = await server.page();
  ({ code } = await openRoom(host));
  ada = await server.page({ reconnection: false });
  granted(await request(ada, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
});
afterEach(async () => {
  await server.close();
});

const names = Object.keys(requestSchemas);
const depths = [1_000, 5_000, 8_000, 20_000, 200_000];

async function everything(): Promise<string> {
  return JSON.stringify(await Promise.all((await journal.list()).map((one) => journal.read(one))));
}

/** Nothing was stored, nothing went wrong inside, and the others can play on. */
async function isUnharmed(before: string): Promise<void> {
  expect(await everything()).toBe(before);
  expect(server.log.lines).toEqual([]);
  expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
  granted(await request(host, 'command', { id: newCommandId(), command: { type: 'lock-lobby', locked: true } }));
}

/** Writes a packet as it is, without the library's own idea of what is allowed. */
function write(page: Page, packet: string): void {
  page.io.engine.write(packet);
}

/** Asks by hand, since the library cannot even encode what is nested that deep. */
function answerTo(page: Page, id: number, packet: string): Promise<string> {
  const head = `3${id}`;
  return new Promise((resolve) => {
    page.io.engine.on('data', (data) => {
      if (String(data).startsWith(`${head}[`)) resolve(String(data).slice(head.length));
    });
    write(page, `2${id}${packet}`);
  });
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}1${']'.repeat(depth)}`;
}

function command(fields: string): string {
  return `{"id":"${newCommandId()}","command":{${fields}}}`;
}

/** Waits for an answer to something harmless on the same connection: everything before it has been read. */
async function read(page: Page): Promise<void> {
  if (page.connected) await raw(page, 'gesture', { card: null }).catch(() => undefined);
}

describe('bytes that no page would send', () => {
  it.each(names)('[T2] %s without an acknowledgement, or with a text in its place', async (name) => {
    const before = await everything();
    for (const tail of ['', ',"x"', ',{},"x"', ',null,null,null']) write(ada, `2["${name}"${tail}]`);
    await read(ada);
    expect(ada.connected).toBe(true);
    await isUnharmed(before);
  });

  it.each(depths)(
    '[T4] %d levels, where others would see them and where nobody looks, end their connection',
    async (depth) => {
      const before = await everything();
      const deep = nested(depth);
      for (const packet of [
        `["command",${command(`"type":"rename-me","name":${deep}`)}]`,
        `["command",${command(`"type":"leave","x":${deep}`)}]`,
        `["join",{"name":${deep}}]`,
        `["gesture",{"card":"\\"]]","x":${deep.replaceAll('[', '{"a":[0,').replaceAll(']', ']}')}}]`,
        `["gesture",${deep.slice(0, depth)}`,
      ]) {
        const page = await RawSocket.page(server.url);
        page.text(`42${packet}`);
        await page.gone;
        expect(page.texts.filter((text) => text.startsWith('42') || text.startsWith('43'))).toEqual([]);
      }
      await isUnharmed(before);
    },
  );

  it('[T4] brackets that somebody has typed are no nesting', async () => {
    const before = await everything();
    const typed = ['['.repeat(100), `"${'{'.repeat(100)}`, `\\${'['.repeat(100)}`, '\\"[{'.repeat(40)];
    for (const card of typed)
      expect(await raw(ada, 'gesture', { card })).toMatchObject({ error: { code: 'bad_request' } });
    const shallow = nested(20);
    expect(await answerTo(ada, 5, `["join",{"name":${shallow}}]`)).toBe(
      '[{"ok":false,"error":{"code":"bad_request"}}]',
    );
    await isUnharmed(before);
  });

  it('[T5] a message at the limit is answered, one above it ends its own connection only', async () => {
    const before = await everything();
    const frame = (size: number) => `2["gesture",{"card":"${'x'.repeat(size - 24)}"}]`;
    write(ada, frame(limits.messageBytes - 100));
    await read(ada);
    expect(ada.connected).toBe(true);
    const gone = new Promise((resolve) => ada.once('disconnect', resolve));
    write(ada, frame(limits.messageBytes + 100));
    await gone;
    await isUnharmed(before);
  });

  it.each([
    'error',
    'disconnect',
    'connect',
    'newListener',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(10_000),
  ])('[T6] a request by the name of %.20s', async (name) => {
    const before = await everything();
    write(ada, `2["${name}",{}]`);
    write(ada, `20["${name}",{}]`);
    await read(ada);
    await isUnharmed(before);
  });

  it.each(['2', '2[', '2{}', '2[1]', '2[null]', '23[]', '3999["x"]', '9', '51-["gesture"]', '2/other,["join",{}]', ''])(
    '[T6] the packet %s',
    async (packet) => {
      const before = await everything();
      write(ada, packet);
      await read(ada);
      await isUnharmed(before);
    },
  );
});

describe('names that mean something to the language', () => {
  const tricky = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(tricky)('[T7] %s as a card, scenario, step or seat is refused', async (word) => {
    const before = await everything();
    const commands = [
      { type: 'place-solo', round: 0, card: word, side: 'leader' },
      { type: 'cast-vote', scenario: word, ballot: 1, mode: 'lead' },
      { type: 'pick-team', team: word },
      { type: word },
    ];
    for (const one of commands)
      expect(await raw(ada, 'command', { id: newCommandId(), command: one })).toMatchObject({ ok: false });
    for (const one of [
      { type: 'advance', from: word },
      { type: 'remove-seat', seat: word },
    ]) {
      expect(await raw(host, 'command', { id: newCommandId(), command: one })).toMatchObject({ ok: false });
    }
    const words = {
      language: 'en',
      cards: [word],
      scenarios: [word],
      explanations: [word],
      notes: [word],
      tips: false,
    };
    expect(await raw(ada, 'texts', words)).toEqual({ ok: false, error: { code: 'not_yet' } });
    await isUnharmed(before);
  });

  it.each(tricky)(
    '[T7] %s as a person is a person like others, and a prototype in a payload reaches nothing',
    async (word) => {
      const page = await server.page();
      granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: word }));
      const rename: Command = { type: 'rename-me', name: `${word} 2` };
      granted(await request(page, 'command', { id: word.padEnd(8, '_'), command: rename }));
      write(page, `2["command",{"__proto__":{"admin":true},"id":"command-x1","command":{"type":"leave"}}]`);
      write(page, `2["join",{"constructor":{"prototype":{"admin":true}}}]`);
      await read(page);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
      const other = await server.page();
      const plan = planOf('quick');
      const reply = await request(other, 'create', {
        protocol,
        hostSecret: newSecret(),
        screenSecret: newSecret(),
        rescueSecret: newSecret(),
        plan,
      });
      expect((granted(reply).snapshot.view as HostView).roster).toEqual([]);
      const stored = await journal.read(code);
      expect(stored?.words.map(({ text }) => text)).toEqual(['Ada', `${word} 2`]);
      expect(server.log.lines).toEqual([]);
    },
  );
});
