/** One page's line to the server. In order each way while it lasts; what breaks is noticed by each end in its time. */
import type { Answer } from '../../server/transport/listen.ts';
import type { CloseReason } from '../../shared/protocol.ts';
import type { Update } from '../../shared/views.ts';
import type { Dice } from './dice.ts';
import type { ServerPage, SimulatedProcess } from './simulated-process.ts';
import type { Timeline } from './timeline.ts';

export interface LinkWatch {
  arrived(link: SimulatedLink, packet: readonly unknown[]): void;
  replied(link: SimulatedLink, packet: readonly unknown[], reply: unknown): void;
  pushed(link: SimulatedLink, update: Update): void;
  closed(link: SimulatedLink, reason: CloseReason): void;
}

/** The browser's end. */
export interface ClientEnd {
  update(update: Update): void;
  closed(reason: CloseReason): void;
  lost(): void;
}

export interface LinkNeeds {
  readonly id: string;
  readonly timeline: Timeline;
  readonly dice: Dice;
  readonly process: SimulatedProcess;
  readonly client: ClientEnd;
  readonly watch: LinkWatch;
}

/** How long a dead line goes unnoticed at most: a ping and its answer. */
const unnoticedMs = 14_000;

export class SimulatedLink {
  readonly id: string;
  readonly process: SimulatedProcess;
  isOpenHere = true;
  isOpenThere = true;
  /** Which way nothing comes through any more. */
  mute: 'none' | 'up' | 'down' = 'none';
  readonly #needs: LinkNeeds;
  readonly #page: ServerPage;
  readonly #slowness: number;
  readonly #lane: string;
  #lastUp = 0;
  #lastDown = 0;
  #frozenUntil = 0;
  #cutUpAt = Infinity;
  #isBroken = false;

  constructor(needs: LinkNeeds) {
    this.#needs = needs;
    this.id = needs.id;
    this.process = needs.process;
    this.#lane = needs.timeline.lane();
    this.#slowness = needs.dice.pick([1, 1, 1, 1, 6]);
    this.#page = needs.process.welcome(needs.id, this.#lane, {
      push: (_update, json) => {
        const update = JSON.parse(json) as Update;
        needs.watch.pushed(this, update);
        this.#down(() => needs.client.update(update));
      },
      close: (reason) => this.#farewell(reason),
    });
  }

  /** Sends a packet; `at` says when it arrives, for those who take aim. */
  send(name: string, payload: unknown, answer: ((reply: unknown) => void) | null, at?: number): void {
    if (!this.isOpenHere || this.mute === 'up') return;
    const { timeline } = this.#needs;
    const time = Math.max(this.#lastUp, at ?? timeline.now() + this.#delay(), this.#frozenUntil);
    this.#lastUp = time;
    const packet: unknown[] = [
      name,
      payload === undefined ? undefined : (JSON.parse(JSON.stringify(payload)) as unknown),
    ];
    if (answer !== null) packet.push((reply: unknown) => this.#answer(packet, reply, answer));
    const arrive = (): void => {
      if (time <= this.#cutUpAt) this.process.enter('input', () => this.#arrive(packet));
    };
    timeline.at(time, arrive, this.#lane);
  }

  /** Nothing passes for a while, then everything at once. */
  freeze(ms: number): void {
    this.#frozenUntil = Math.max(this.#frozenUntil, this.#needs.timeline.now() + ms);
  }

  /** One end, or both, will find out only by the silence. */
  goMute(way: 'up' | 'down'): void {
    this.mute = way;
    this.cut(this.#needs.dice.between(4_000, unnoticedMs), this.#needs.dice.between(7_000, unnoticedMs));
  }

  /** The line is gone. What was on its way up may still arrive, until the server has noticed. */
  cut(hereMs: number, thereMs: number): void {
    const { timeline, dice } = this.#needs;
    this.#isBroken ||= this.isOpenHere;
    this.#cutUpAt = Math.min(this.#cutUpAt, timeline.now() + dice.between(0, Math.min(400, thereMs)));
    timeline.in(hereMs, () => this.#loseHere(), this.#lane);
    timeline.in(thereMs, () => this.process.enter('input', () => this.#loseThere()), this.#lane);
  }

  /** The page goes; the server mostly learns of it at once. */
  leave(): void {
    if (!this.isOpenHere) return;
    this.isOpenHere = false;
    const { dice } = this.#needs;
    const thereMs = dice.chance(0.6) ? dice.between(5, 60) : dice.between(0, unnoticedMs);
    this.cut(0, thereMs);
  }

  /** The process has died. */
  broken(hereMs: number): void {
    this.isOpenThere = false;
    this.#needs.timeline.in(hereMs, () => this.#loseHere(), this.#lane);
  }

  #arrive(packet: unknown[]): void {
    if (!this.isOpenThere) return;
    this.#needs.watch.arrived(this, packet);
    const told = packet.at(-1);
    if (typeof told === 'function') this.#page.receive(packet.slice(0, -1), told as Answer);
    else this.#page.receive(packet, () => undefined);
  }

  #answer(packet: readonly unknown[], reply: unknown, answer: (reply: unknown) => void): void {
    if (this.process.isDead) return;
    this.#needs.watch.replied(this, packet, reply);
    this.#down(() => answer(reply));
  }

  #farewell(reason: CloseReason): void {
    this.#needs.watch.closed(this, reason);
    this.#down(() => {
      this.#needs.client.closed(reason);
      this.#loseHere();
    });
    // Replies that are on their way go out first.
    this.#needs.timeline.in(0, () => this.process.enter('input', () => this.#loseThere()), this.#lane);
  }

  #down(deliver: () => void): void {
    if (!this.isOpenThere || this.mute === 'down') return;
    const { timeline } = this.#needs;
    const time = Math.max(this.#lastDown, timeline.now() + this.#delay(), this.#frozenUntil);
    this.#lastDown = time;
    const arrive = (): void => {
      if (this.isOpenHere) deliver();
    };
    timeline.at(time, arrive, this.#lane);
  }

  #loseHere(): void {
    if (!this.isOpenHere) return;
    this.isOpenHere = false;
    this.#needs.client.lost();
  }

  #loseThere(): void {
    if (!this.isOpenThere) return;
    this.isOpenThere = false;
    this.#page.end(this.#isBroken);
  }

  #delay(): number {
    return this.#needs.dice.between(3, 40) * this.#slowness;
  }
}
