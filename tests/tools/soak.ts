/** `npm run soak`: workshops come and go for as long as one likes, and what the server holds is watched. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { planOf } from '../../shared/plan.ts';
import { botRoom, type BotRoom } from '../blackbox/room.ts';
import { diceFrom } from '../bots/strategy.ts';
import { handlesOf, memoryOf, requireProcFiles } from '../support/process-facts.ts';
import { ServerProcess } from '../support/server-process.ts';

const minuteMs = 60_000;
const lookEveryMs = 10_000;
/** Dead connections are noticed within 14 seconds, and buried two later. */
const settleMs = 20_000;
/** People play at five times the pace of people. */
const speed = 5;
const people = 8;
const pace = { people, dwellMs: 100, patienceMs: 2_000 };
/** Share of the rooms whose people all vanish at once, in the middle of things. */
const killed = 0.3;
const mostHandlesLeft = 5;
const mostGrowthMb = 15;

interface Look {
  readonly memory: number;
  readonly handles: number;
  readonly workshops: string;
}

async function look(server: ServerProcess): Promise<Look> {
  const page = await (await fetch(`${server.url}/status`)).text();
  const workshops = /^Workshops +(.+)$/m.exec(page)?.[1] ?? '?';
  return { memory: memoryOf(server.pid()), handles: handlesOf(server.pid()), workshops };
}

/** One workshop from opening to deletion. */
async function workshop(server: ServerProcess, seed: number): Promise<void> {
  const dice = diceFrom(seed);
  const lastsMs = 5_000 + dice() * 25_000;
  const room = await botRoom(server.url, { count: people, seed, speed, plan: planOf('quick') });
  const isKilled = dice() < killed;
  await Promise.race([room.host.run(pace), pause(lastsMs)]);
  for (const { page } of pagesOf(room)) page.stop();
  if (isKilled) await pause(minuteMs / 2);
  const headers = { authorization: `Bearer ${room.host.hostSecret}` };
  const { status } = await fetch(`${server.url}/api/rooms/${room.host.code()}`, { method: 'DELETE', headers });
  if (status !== 204) throw new Error(`a workshop was not deleted: ${status}`);
}

function pagesOf({ host, screen, bots }: BotRoom) {
  return [host, screen, ...bots];
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

/** What should not be so, one sentence each. */
function findings(before: Look, after: Look, looks: readonly Look[]): readonly string[] {
  const third = Math.floor(looks.length / 3);
  const memory = looks.map((one) => one.memory);
  const growth = mean(memory.slice(-third)) - mean(memory.slice(third, -third));
  return [
    ...(after.handles > before.handles + mostHandlesLeft
      ? [`${after.handles} files and connections are open, ${before.handles} were at the beginning`]
      : []),
    ...(after.workshops === before.workshops ? [] : [`workshops were left: ${after.workshops}`]),
    ...(third > 0 && growth > mostGrowthMb ? [`memory grew by ${Math.round(growth)} MB in the last third`] : []),
  ];
}

async function soak(minutes: number, roomsPerHour: number): Promise<readonly string[]> {
  const server = await ServerProcess.start();
  try {
    const before = await look(server);
    const until = Date.now() + minutes * minuteMs;
    const looks: Look[] = [];
    const running = new Set<Promise<void>>();
    let opened = 0;
    let nextAt = Date.now();
    let lookAt = Date.now() + lookEveryMs;
    while (Date.now() < until) {
      await pause(Math.max(0, Math.min(nextAt, lookAt, until) - Date.now()));
      if (Date.now() >= nextAt) {
        opened += 1;
        nextAt += (60 * minuteMs) / roomsPerHour;
        const one = workshop(server, opened).finally(() => running.delete(one));
        running.add(one);
      }
      if (Date.now() >= lookAt) {
        lookAt += lookEveryMs;
        const now = await look(server);
        looks.push(now);
        console.log(`${opened} opened, ${running.size} going on; ${sentence(now)}`);
      }
    }
    await Promise.all(running);
    await pause(settleMs);
    const after = await look(server);
    console.log(`before: ${sentence(before)}\nafter:  ${sentence(after)}; ${opened} workshops came and went`);
    return findings(before, after, looks);
  } finally {
    await server.close();
  }
}

function sentence({ memory, handles, workshops }: Look): string {
  return `${Math.round(memory)} MB, ${handles} handles, workshops: ${workshops}`;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    'rooms-per-hour': { type: 'string', default: '200' },
  },
});
const [minutes, roomsPerHour] = [Number(values.minutes), Number(values['rooms-per-hour'])];
if (!(minutes > 0) || !(roomsPerHour > 0)) {
  console.error('usage: npm run soak -- --minutes 5 --rooms-per-hour 200');
  process.exit(1);
}
if (requireProcFiles() === null) process.exit(1);
const found = await soak(minutes, roomsPerHour);
for (const finding of found) console.error(`FOUND ${finding}`);
console.log(found.length === 0 ? 'Everything is as it was.' : `${found.length} found.`);
process.exit(found.length === 0 ? 0 : 1);
