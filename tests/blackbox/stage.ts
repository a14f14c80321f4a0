/** What the tests of a file speak to, and bad networks before it. */
import { afterAll, beforeAll } from 'vitest';
import { Cluster } from '../support/cluster.ts';
import { FaultProxy } from '../support/proxy.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { System } from '../support/system.ts';

/** How many nodes the tests speak to: the project `cluster` runs those of one server again before several. */
export const nodeCount = Number(process.env['NODES'] ?? '1');

/** One server on a store of its own, or several nodes on one Redis. */
export function startSystem(environment: Readonly<Record<string, string>> = {}): Promise<System> {
  return nodeCount === 1 ? ServerProcess.start(environment) : Cluster.start({ count: nodeCount, environment });
}

export interface ServerStage<Kind extends System> {
  server(): Kind;
  /** A network of its own; closed with the server. */
  net(options?: { readonly tap?: boolean }): Promise<FaultProxy>;
  nets(count: number): Promise<readonly FaultProxy[]>;
}

type Start<Kind> = (environment: Readonly<Record<string, string>>) => Promise<Kind>;

export function useServer(environment?: Readonly<Record<string, string>>): ServerStage<System>;
export function useServer<Kind extends System>(
  environment: Readonly<Record<string, string>>,
  start: Start<Kind>,
): ServerStage<Kind>;
export function useServer(
  environment: Readonly<Record<string, string>> = {},
  start: Start<System> = startSystem,
): ServerStage<System> {
  let system: System | null = null;
  const nets: FaultProxy[] = [];
  beforeAll(async () => {
    system = await start(environment);
  });
  afterAll(async () => {
    for (const net of nets) net.close();
    await system?.close();
  });
  const stage: ServerStage<System> = {
    server: () => system!,
    net: async (options) => {
      const net = await FaultProxy.before(system!, options);
      nets.push(net);
      return net;
    },
    nets: (count) => Promise.all(Array.from({ length: count }, () => stage.net())),
  };
  return stage;
}
