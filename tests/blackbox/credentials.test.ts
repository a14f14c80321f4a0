import { describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { ScreenTap } from '../bots/screen.ts';
import type { FaultProxy } from '../support/proxy.ts';
import { rawPage } from './raw-page.ts';
import { useServer } from './stage.ts';

const people = 6;
const key = 'the-key-of-the-operator';
const plan: Plan = { ...planOf('standard'), cardsPerRound: 4, scenarios: 1 };
const triesPerSocket = 8;

const stage = useServer({ LOG_LEVEL: 'trace', CREATE_KEY: key });

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('latin1');
}

/** All that everybody was sent. */
function told(nets: readonly FaultProxy[]): string {
  return nets.flatMap((net) => net.links().map(({ down }) => text(down))).join('\n');
}

/** Addresses and headers of all requests; over WebSocket nothing else is to be read on the way up. */
function asked(nets: readonly FaultProxy[]): string {
  const requests = nets.flatMap((net) =>
    net.links().flatMap(({ up }) => text(up).match(/^(GET|POST) [^]*?\r\n\r\n/gm)),
  );
  return requests.join('\n');
}

describe('credentials', () => {
  it(
    '[A6] are in nothing that anybody is sent, in no address, log, export, error or file; [A5] what is sent opens nothing',
    { timeout: 60_000 },
    async () => {
      const nets = await Promise.all(Array.from({ length: 3 }, () => stage.net({ tap: true })));
      const [hostNet, crowdNet, screenNet] = nets;
      const host = new HostBot({ url: hostNet!.url, plan, key });
      await host.page.start();
      const code = host.code();
      const screen = new ScreenTap(screenNet!.url, code, host.screenSecret);
      await screen.page.start();
      const ways = (['websocket', 'polling'] as const).map((way) => [way] as const);
      const bots = ways.flatMap((transports, index) =>
        crowdOf({ url: crowdNet!.url, code, count: people / 2, seed: index, speed: 80, transports }),
      );
      await joinAll(bots);
      const played = Promise.all(bots.map((bot) => bot.play()));
      await host.run({ people, dwellMs: 10, patienceMs: 10_000 }, ({ stage: now }) => now.kind === 'exit-check');

      const secrets = [host.hostSecret, host.screenSecret, host.rescueSecret, ...bots.map(({ secret }) => secret)];
      const stranger = await rawPage(hostNet!.url, code);
      const exportUrl = `${hostNet!.url}/api/rooms/${code}/export`;
      for (const secret of secrets.slice(1, 5)) {
        await stranger.ask('resume', { protocol, code, role: 'host', secret });
        await fetch(exportUrl, { headers: { authorization: `Bearer ${secret}` } }).then((reply) => reply.text());
      }
      const record = await fetch(exportUrl, { headers: { authorization: `Bearer ${host.hostSecret}` } });
      expect(record.ok).toBe(true);
      await record.text();
      const heard = told(nets);
      const [said, sent, kept] = [stage.server().said(), asked(nets), stage.server().files()];
      expect(sent).toContain('/socket.io/');
      expect(said + kept).toContain(code);
      for (const secret of [...secrets, key]) {
        for (const [place, all] of Object.entries({ heard, said, kept })) expect(all, place).not.toContain(secret);
        expect(sent.replaceAll(/^authorization: .*$/gim, ''), 'requests').not.toContain(secret);
      }
      stranger.stop();
      await opensNothing(idsIn(heard), code);

      await host.run({ people, dwellMs: 10, patienceMs: 3_000 });
      await played;
      expect(bots.map(({ page }) => page.ending())).toEqual(bots.map(() => 'left'));
      host.page.stop();
      screen.page.stop();
    },
  );
});

/** Everything that looks like an id. */
function idsIn(heard: string): readonly string[] {
  const quoted = heard.matchAll(/"(?:sid|seat|by|code|card|scenario|id|heldBy)":"([^" ]{5,40})"/g);
  return [...new Set([...quoted].map(([, id]) => id!))];
}

async function opensNothing(ids: readonly string[], code: RoomCode): Promise<void> {
  expect(ids.length).toBeGreaterThan(people + plan.cardsPerRound);
  let page = await rawPage(stage.server().url, code);
  let tries = 0;
  for (const id of ids) {
    const secret = id.repeat(5).slice(0, 40).padEnd(22, id);
    for (const role of ['seat', 'host'] as const) {
      tries += 1;
      if (tries % triesPerSocket === 0) {
        page.stop();
        page = await rawPage(stage.server().url, code);
      }
      expect(await page.ask('resume', { protocol, code, role, secret }), id).toEqual({
        ok: false,
        error: { code: 'unknown_seat' },
      });
    }
  }
  page.stop();
}
