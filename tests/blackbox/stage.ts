/** One server for the tests of a file, and bad networks before it. */
import { afterAll, beforeAll } from 'vitest';
import { FaultProxy } from '../support/proxy.ts';
import { ServerProcess } from '../support/server-process.ts';

export interface ServerStage {
  server(): ServerProcess;
  /** A network of its own; closed with the server. */
  net(options?: { readonly tap?: boolean }): Promise<FaultProxy>;
  nets(count: number): Promise<readonly FaultProxy[]>;
}

export function useServer(environment: Readonly<Record<string, string>> = {}): ServerStage {
  let server: ServerProcess | null = null;
  const nets: FaultProxy[] = [];
  beforeAll(async () => {
    server = await ServerProcess.start(environment);
  });
  afterAll(async () => {
    for (const net of nets) net.close();
    await server?.close();
  });
  const stage: ServerStage = {
    server: () => server!,
    net: async (options) => {
      const net = await FaultProxy.before(server!, options);
      nets.push(net);
      return net;
    },
    nets: (count) => Promise.all(Array.from({ length: count }, () => stage.net())),
  };
  return stage;
}
