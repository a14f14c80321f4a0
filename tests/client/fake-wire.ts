/** A wire whose other end is the test: every request waits until it is answered here. */
import type { OpenWire, Wire, WireEvents } from '../../client/lib/wire.ts';
import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { RequestName } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Snapshot } from '../../shared/views.ts';
import { cannedPlay, type PlayScene } from './canned/play.ts';

export interface Asked {
  readonly name: RequestName;
  readonly request: { readonly id?: string; readonly secret?: string; readonly command?: { readonly type: string } };
  /** Null: the answer is lost. */
  readonly reply: (reply: unknown) => void;
}

export class FakeWire {
  readonly asked: Asked[] = [];
  events: WireEvents | null = null;
  connects = 0;
  /** The room that the address named at each try to connect. */
  readonly rooms: (RoomCode | '')[] = [];
  isConnected = false;
  /** False: the network is away, and connecting fails. */
  reachable = true;

  readonly open: OpenWire = (events) => {
    this.events = events;
    return this.#wire(events);
  };

  lose(): void {
    if (!this.isConnected) return;
    this.isConnected = false;
    this.#silence();
    this.events?.down();
  }

  /** The requests of that kind that nobody has answered yet. */
  unanswered(name: RequestName): readonly Asked[] {
    return this.asked.filter((one) => one.name === name);
  }

  /** Answers the oldest open request of that kind, and lets the client digest it. */
  async answer(name: RequestName, reply: unknown): Promise<Asked> {
    const index = this.asked.findIndex((one) => one.name === name);
    const [one] = this.asked.splice(index, 1);
    if (index < 0 || one === undefined) throw new Error(`nobody asked for ${name}`);
    one.reply(reply);
    await settle();
    return one;
  }

  #silence(): void {
    for (const one of this.asked.splice(0)) one.reply(null);
  }

  #wire(events: WireEvents): Wire {
    return {
      connected: () => this.isConnected,
      connect: (room) => {
        this.connects += 1;
        this.rooms.push(room);
        this.isConnected = this.reachable;
        if (this.reachable) events.up();
        else events.down();
      },
      disconnect: () => this.lose(),
      request: (name, request) =>
        new Promise((resolve) => {
          this.asked.push({ name, request: request as Asked['request'], reply: resolve as Asked['reply'] });
        }),
    };
  }
}

/** Lets promises that are due run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export const good = (value: unknown) => ({ ok: true, value });
export const refused = (code: RefusalCode) => ({ ok: false, error: { code } });

export function snapshotOf(scene: PlayScene, revision: number, serverNow = revision): Snapshot {
  return { ...cannedPlay(scene, 0), revision, serverNow: serverNow as Instant };
}
