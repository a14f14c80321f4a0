import { expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { HostBot } from '../bots/host.ts';
import { ServerProcess } from '../support/server-process.ts';

it('[I4] a server that is told to stop twice stops once, in good order', async () => {
  const server = await ServerProcess.start();
  const host = new HostBot({ url: server.url, plan: planOf('quick') });
  await host.page.start();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGINT'] as const) process.kill(server.pid(), signal);
  expect(await server.term()).toBe(0);
  expect(server.said()).not.toContain('did not stop as it should');
  host.page.stop();
  await server.close();
});
