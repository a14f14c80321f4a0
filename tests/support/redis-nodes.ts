/** Several processes on one Redis, each with a network of its own that a test can spoil. */
import { openRedisStore, type RedisStore } from '../../server/journal/redis/redis-store.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { FakeClock, recordingLog } from './fakes.ts';
import { FaultProxy } from './proxy.ts';
import { RedisServer, type RedisSettings } from './redis-server.ts';

export interface RedisNode {
  readonly store: RedisStore;
  readonly url: string;
  readonly proxy: FaultProxy;
  readonly log: ReturnType<typeof recordingLog>;
  /** Rooms of which it was told that it has them no longer. */
  readonly lost: RoomCode[];
}

export class RedisNodes {
  readonly server: RedisServer;
  readonly clock = new FakeClock();
  readonly #nodes: RedisNode[] = [];

  constructor(server: RedisServer) {
    this.server = server;
  }

  static async on(settings: RedisSettings = {}): Promise<RedisNodes> {
    return new RedisNodes(await RedisServer.start(settings));
  }

  /** `user`: as in an address, `name:password@`. */
  async node(user = ''): Promise<RedisNode> {
    const proxy = await FaultProxy.before(this.server);
    const log = recordingLog();
    const url = `http://127.0.0.1:${String(1_000 + this.#nodes.length)}`;
    const address = `redis://${user}127.0.0.1:${new URL(proxy.url).port}`;
    const store = await openRedisStore({ url: address, nodeUrl: url, log, clock: this.clock });
    const lost: RoomCode[] = [];
    store.onLost((code) => lost.push(code));
    const node = { store, url, proxy, log, lost };
    this.#nodes.push(node);
    return node;
  }

  /** As if nobody had renewed the lease for long. */
  async endLease(code: RoomCode): Promise<void> {
    await (await this.server.admin()).zAdd('two-hats:leases', { score: 0, value: code });
  }

  async close(): Promise<void> {
    for (const { store, proxy } of this.#nodes) {
      proxy.door('open');
      proxy.heal();
      await store.close();
      proxy.close();
    }
    await this.server.close();
  }
}
