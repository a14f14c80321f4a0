/** A whole room of bots before a real server, and what is left of it on the disk. */
import type { Plan } from '../../shared/plan.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import type { Bot } from '../bots/bot.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { ScreenTap } from '../bots/screen.ts';
import type { System } from '../support/system.ts';
import type { Client } from './histories.ts';

export interface BotRoom {
  readonly host: HostBot;
  readonly screen: ScreenTap;
  readonly bots: readonly Bot[];
  /** Settles when every bot has seen the room close. */
  readonly played: Promise<unknown>;
}

interface Wanted {
  readonly count: number;
  readonly seed: number;
  readonly speed: number;
  readonly plan: Plan;
}

export async function botRoom(url: string, { plan, ...crowd }: Wanted): Promise<BotRoom> {
  const host = new HostBot({ url, plan });
  await host.page.start();
  const screen = new ScreenTap(url, host.code(), host.screenSecret);
  await screen.page.start();
  const bots = crowdOf({ ...crowd, url, code: host.code() });
  const turnedAway = await joinAll(bots);
  if (turnedAway.length > 0) throw new Error(`turned away: ${String(turnedAway[0]?.page.ending())}`);
  return { host, screen, bots, played: Promise.all(bots.map((bot) => bot.play())) };
}

export function clientsOf({ host, bots }: BotRoom): readonly Client[] {
  const seats = bots.map((bot): Client => {
    const seat = bot.seat()!;
    return { by: seat, actor: { kind: 'seat', seat }, secret: bot.secret, history: bot.page.history };
  });
  return [{ by: 'host', actor: { kind: 'host' }, secret: host.hostSecret, history: host.page.history }, ...seats];
}

interface Export {
  readonly code: string;
  readonly entries: readonly {
    readonly revision: number;
    readonly at: number;
    readonly events: readonly GameEvent[];
  }[];
}

export async function exportOf(url: string, host: HostBot): Promise<Export> {
  const headers = { authorization: `Bearer ${host.hostSecret}` };
  const response = await fetch(`${url}/api/rooms/${host.code()}/export`, { headers });
  if (!response.ok) throw new Error(`no export: ${response.status}`);
  return (await response.json()) as Export;
}

/** The journal, of a system that has stopped. */
export async function entriesOf(system: System, host: HostBot): Promise<readonly Entry[]> {
  return (await system.stored(host.code()))?.entries ?? [];
}
