/**
 * What becomes of the simulated disk, done again on a real Redis: it has to give the same answers, and to hold the
 * same rooms whenever a process starts and at the end. It is done after the run, because Redis knows no other time than its own.
 */
import { isDeepStrictEqual } from 'node:util';
import type { RoomCode } from '../../shared/ids.ts';
import { openRedisStore, type RedisStore } from '../../server/journal/redis/redis-store.ts';
import type { AppendFailure, StoredRoom } from '../../server/rooms/ports.ts';
import { FakeClock, recordingLog } from '../support/fakes.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { play, scenarioOf, type Ran } from './run.ts';
import type { Mirror, Written } from './mirror.ts';

/** Does something, and says what is not as it should be. */
type Deed = (replay: Replay) => Promise<readonly string[]>;

/** The run of a seed, and what Redis makes of it: differences are breaches of S10. */
export async function playOnRedis(seed: number, redis: RedisServer): Promise<Ran> {
  const shadow = new Shadow();
  const ran = await play(scenarioOf(seed), false, shadow);
  const different = await shadow.differences(redis);
  return { ...ran, breaches: [...ran.breaches, ...different.map((what) => ({ id: 'S10', what }))] };
}

export class Shadow implements Mirror {
  readonly #deeds: Deed[] = [];

  synced(code: RoomCode, written: readonly Written[], refused: readonly Written[]): void {
    this.#deeds.push((replay) => replay.append(code, written, refused));
  }

  forgot(code: RoomCode): void {
    this.#deeds.push((replay) => replay.forget(code));
  }

  started(rooms: ReadonlyMap<RoomCode, StoredRoom>): void {
    this.#deeds.push((replay) => replay.startAnew(rooms));
  }

  /** One sentence each. */
  async differences(redis: RedisServer): Promise<readonly string[]> {
    await (await redis.admin()).flushAll();
    const replay = new Replay(redis.url);
    const different: string[] = [];
    for (const deed of this.#deeds) different.push(...(await deed(replay)));
    await replay.close();
    return different;
  }
}

/** Processes one after another that share the Redis. */
class Replay {
  readonly #url: string;
  #store: RedisStore | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async append(code: RoomCode, written: readonly Written[], refused: readonly Written[]): Promise<readonly string[]> {
    const all = [...written, ...refused];
    const answers = await Promise.all(all.map(({ entry, rewrite }) => this.#open().append(code, entry, rewrite)));
    return answers.flatMap((answer, index) => {
      const meant: AppendFailure | null = index < written.length ? null : 'conflict';
      const { revision } = all[index]!.entry;
      return answer === meant ? [] : [`entry ${revision} of ${code} came to ${String(answer)}, not ${String(meant)}`];
    });
  }

  async forget(code: RoomCode): Promise<readonly string[]> {
    await this.#open().forget(code);
    const left = await this.#open().read(code);
    return left === null ? [] : [`${code} was forgotten and is there`];
  }

  /** The next process takes all rooms from the last one, as they are. */
  async startAnew(rooms: ReadonlyMap<RoomCode, StoredRoom>): Promise<readonly string[]> {
    await this.close();
    const needs = { nodeUrl: 'http://127.0.0.1:1', log: recordingLog(), clock: new FakeClock() };
    const store = await openRedisStore({ url: this.#url, ...needs });
    this.#store = store;
    const different = isDeepStrictEqual(await store.list(), [...rooms.keys()].sort()) ? [] : ['there are other rooms'];
    for (const [code, room] of rooms) {
      const { kind } = await store.claim(code);
      if (kind !== 'ours') different.push(`${code} is ${kind}`);
      const stored = await store.read(code);
      if (stored === null || !isDeepStrictEqual(sorted(stored), sorted(room)))
        different.push(`${code} reads otherwise`);
    }
    return different;
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = null;
  }

  #open(): RedisStore {
    if (this.#store === null) throw new Error('no process has started');
    return this.#store;
  }
}

/** Words have no order. */
function sorted({ entries, words }: StoredRoom) {
  return { entries, words: words.toSorted((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1)) };
}
