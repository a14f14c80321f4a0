/** Several nodes as an operator runs them: real processes that share a real Redis, behind a proxy without stickiness. */
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import { prefix } from '../../server/journal/redis/scripts.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { Balancer } from './balancer.ts';
import { FakeClock, recordingLog } from './fakes.ts';
import { FaultProxy } from './proxy.ts';
import { RedisServer, type RedisSettings } from './redis-server.ts';
import { ServerProcess } from './server-process.ts';
import type { System } from './system.ts';

export interface ClusterNeeds {
  readonly count?: number;
  readonly redis?: RedisSettings;
  readonly environment?: Readonly<Record<string, string>>;
  /** Each node has a network of its own to Redis, which a test can spoil. */
  readonly hasPaths?: boolean;
}

/** One of the nodes, and its way to Redis where it has one of its own. */
export interface ClusterNode {
  readonly process: ServerProcess;
  readonly path: FaultProxy | null;
}

export class Cluster implements System {
  readonly redis: RedisServer;
  readonly nodes: readonly ClusterNode[];
  readonly url: string;
  readonly #balancer: Balancer;

  constructor(redis: RedisServer, nodes: readonly ClusterNode[], balancer: Balancer) {
    this.redis = redis;
    this.nodes = nodes;
    this.url = balancer.url;
    this.#balancer = balancer;
  }

  static async start({ count = 3, redis: settings, environment, hasPaths = false }: ClusterNeeds = {}) {
    const redis = await RedisServer.start(settings);
    const shared = { ...environment, NODE_KEY: 'the-key-of-all-nodes-of-this-test' };
    const nodes = await Promise.all(
      Array.from({ length: count }, async (): Promise<ClusterNode> => {
        const path = hasPaths ? await FaultProxy.before(redis) : null;
        const address = path === null ? redis.url : path.url.replace('http', 'redis');
        return { process: await ServerProcess.start({ ...shared, REDIS_URL: address }), path };
      }),
    );
    const targets = nodes.map(({ process }) => process.url);
    return new Cluster(redis, nodes, await Balancer.before(targets, { looks: true }));
  }

  /** The node that has the room by its lease. Throws where nobody has it. */
  async ownerOf(code: RoomCode): Promise<ClusterNode> {
    const address = await this.addressOf(code);
    const node = this.nodes.find(({ process }) => process.url === address);
    if (node === undefined) throw new Error(`nobody has the room ${code}`);
    return node;
  }

  /** Of the node that has the room by its lease, also if it has gone by now; null: nobody has it. */
  async addressOf(code: RoomCode): Promise<string | null> {
    const admin = await this.redis.admin();
    const owner = await admin.hGet(`${prefix}room:${code}`, 'owner');
    return admin.get(`${prefix}node:${String(owner)}`);
  }

  said(): string {
    return this.nodes.map(({ process }) => process.said()).join('\n');
  }

  async term(): Promise<number | null> {
    const codes = await Promise.all(this.nodes.map(({ process }) => process.term()));
    await this.redis.written();
    return codes.find((code) => code !== 0) ?? 0;
  }

  /** Also while it runs. */
  async stored(code: RoomCode): Promise<StoredRoom | null> {
    const needs = { nodeUrl: 'http://127.0.0.1:1', log: recordingLog(), clock: new FakeClock() };
    const store = await openRedisStore({ url: this.redis.url, ...needs });
    try {
      return await store.read(code);
    } finally {
      await store.close();
    }
  }

  files(): string {
    return [this.redis.files(), ...this.nodes.map(({ process }) => process.files())].join('\n');
  }

  async close(): Promise<void> {
    this.#balancer.close();
    await Promise.all(this.nodes.map(({ process }) => process.close()));
    for (const { path } of this.nodes) path?.close();
    await this.redis.close();
  }
}
