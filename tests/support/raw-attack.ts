/**
 * Attacks on a server, one per run, in a process of their own, so that what an attack costs the
 * attacker is not taken for what it costs the others. It goes on until its input ends, and prints
 * what it has done: `node --import tsx raw-attack.ts <attack> <url> <room code> <host's secret>`.
 */
import { setImmediate as soon, setTimeout as pause } from 'node:timers/promises';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { newSecret } from '../bots/page.ts';
import { crumbs, frame, RawSocket } from './raw-socket.ts';

const [, , name = '', url = '', code = '', hostSecret = ''] = process.argv;
const reportEveryMs = 250;
const done: Record<string, number> = {};
let isOver = false;

function count(what: string, by = 1): void {
  done[what] = (done[what] ?? 0) + by;
}

/** Connects again and again, each time as soon as it has been thrown out. */
async function persist(attack: (socket: RawSocket) => Promise<void>): Promise<void> {
  while (!isOver) {
    const socket = await RawSocket.page(url).catch(() => null);
    if (socket === null) {
      count('turned away');
      await pause(5);
      continue;
    }
    count('connections');
    await attack(socket);
    socket.end();
  }
}

/** Writes the same bytes for as long as somebody takes them. */
async function pour(socket: RawSocket, bytes: Buffer, what: string, pieces = 1): Promise<void> {
  while (!isOver && !socket.isGone()) {
    socket.bytes(bytes);
    count(what, pieces);
    await soon();
    if (!(await socket.drained())) return;
  }
}

const textOf = (payload: string): Buffer => frame(0x81, Buffer.from(payload));
const many = (bytes: Buffer, times: number): Buffer => Buffer.concat(Array.from({ length: times }, () => bytes));

/** A participant who sends as fast as the wire takes it, and comes back to the seat when thrown out. */
async function flood(): Promise<void> {
  const secret = newSecret();
  const command = textOf('421["command",{"id":"command-flood","command":{"type":"tell-mood","mood":1}}]');
  await persist(async (socket) => {
    await socket.ask('join', { protocol, code, secret, name: 'Mallory' });
    await pour(socket, many(command, 100), 'commands', 100);
  });
}

/** Strangers who send nothing of sense, come back at once, and come in numbers. */
async function strangers(): Promise<void> {
  const junk = many(textOf('42["gesture",{"card":null}]'), 100);
  await Promise.all(Array.from({ length: 20 }, () => persist((socket) => pour(socket, junk, 'junk frames', 100))));
}

async function namespaces(): Promise<void> {
  let next = 0;
  await persist(async (socket) => {
    while (next < 50_000 && !isOver && (await socket.drained())) {
      for (let batch = 0; batch < 1_000; batch += 1, next += 1) socket.text(`40/x-${String(next)},`);
      count('namespaces', 1_000);
      await soon();
    }
    if (next >= 50_000) next = 0;
  });
}

async function fragments(): Promise<void> {
  const message = crumbs(`42["gesture",{"card":"${'x'.repeat(16_000)}"}]`);
  await persist((socket) => pour(socket, message, 'messages in crumbs'));
}

async function nested(): Promise<void> {
  const depths = [1_000, 5_000, 8_000];
  const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  const packets = depths.flatMap((depth) => [
    textOf(`421["command",{"id":"command-nested","command":{"type":"rename-me","name":${deep(depth)}}}]`),
    textOf(`422["join",{"x":${deep(depth)}}]`),
  ]);
  await persist((socket) => pour(socket, Buffer.concat(packets), 'nested packets', packets.length));
}

/** Three who hold a seat, answer every ping, ask for much, and read nothing. */
async function frozen(): Promise<void> {
  const pong = many(textOf('3'), 1);
  const ask = textOf(
    '421["texts",{"language":"en","cards":[],"scenarios":[],"explanations":[],"notes":[],"tips":true}]',
  );
  const one = async (index: number): Promise<void> => {
    const secret = newSecret();
    await persist(async (socket) => {
      await socket.ask('join', { protocol, code, secret, name: `Frozen ${String(index)}` });
      socket.freeze();
      while (!isOver && !socket.isGone()) {
        socket.bytes(Buffer.concat([pong, ask]));
        count('questions whose answers nobody reads');
        await pause(60);
      }
    });
  };
  await Promise.all([1, 2, 3].map(one));
}

/** What costs the server most to make, two hundred at a time, by somebody who may have it. */
async function downloads(): Promise<void> {
  const headers = { authorization: `Bearer ${hostSecret}` };
  const fetched = async (path: string): Promise<void> => {
    const response = await fetch(url + path, { headers }).catch(() => null);
    await response?.arrayBuffer();
    count(`${path.includes('qr') ? 'drawings' : 'exports'} answered ${String(response?.status)}`);
  };
  while (!isOver) {
    const exports = Array.from({ length: 200 }, () => fetched(`/api/rooms/${code}/export`));
    const drawings = Array.from({ length: 200 }, (_, at) => fetched(`/qr/${String(100_000 + at * 7)}.svg`));
    await Promise.all([...exports, ...drawings]);
  }
}

/** People who are none, one on each connection, for as many seats as they can get. */
async function crowd(): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      while (next < 2_000 && !isOver) {
        next += 1;
        const socket = await RawSocket.page(url).catch(() => null);
        const join = { protocol, code, secret: newSecret(), name: `Crowd ${String(next)}` };
        const reply = (await socket?.ask('join', join)) as { ok: boolean; error?: { code: string } } | null | undefined;
        count(reply?.ok ? 'seats' : (reply?.error?.code ?? 'no answer'));
      }
    }),
  );
}

/** Fifty who try one room code after the other, as fast as they are answered. */
async function guesses(): Promise<void> {
  let next = 100_000;
  await Promise.all(
    Array.from({ length: 50 }, () =>
      persist(async (socket) => {
        while (!isOver && !socket.isGone()) {
          next += 1;
          if (String(next) === code) continue;
          const join = { protocol, code: String(next), secret: newSecret(), name: 'Eve' };
          const reply = (await socket.ask('join', join)) as { ok: boolean; error?: { code: string } } | null;
          count('guesses');
          count(reply?.ok ? 'hits' : (reply?.error?.code ?? 'no answer'));
        }
      }),
    ),
  );
}

const attacks: Readonly<Record<string, () => Promise<void>>> = {
  flood,
  strangers,
  namespaces,
  fragments,
  nested,
  frozen,
  downloads,
  crowd,
  guesses,
};

const report = (): string => `${JSON.stringify(done)}\n`;
setInterval(() => process.stdout.write(report()), reportEveryMs);
process.stdin.resume().once('end', () => {
  isOver = true;
  process.stdout.write(report(), () => process.exit(0));
});
await attacks[name]?.();
