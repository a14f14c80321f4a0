/** A participant that plays along, whatever the host does, until the room closes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomCode, SeatId } from '../../shared/ids.ts';
import type { StepKind } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { ParticipantView } from '../../shared/views.ts';
import { nextDeed } from './deeds.ts';
import { newSecret, Page, type Enter, type Transport } from './page.ts';
import { seededStrategy, type Strategy } from './strategy.ts';
import { wordsFor } from './words.ts';

export interface BotNeeds {
  readonly url: string;
  readonly code: RoomCode;
  readonly name: string;
  readonly seed: number;
  /** 1: as fast as a person; 10: ten times that. */
  readonly speed: number;
  readonly transports?: readonly Transport[] | undefined;
  /** Names its room in the address from the first connection on, as phones do. */
  readonly namesRoom?: boolean | undefined;
  /** Leaves for good when a step of this kind opens. */
  readonly leavesAt?: StepKind;
}

export class Bot {
  readonly name: string;
  readonly secret = newSecret();
  readonly page: Page;
  /** Requests for words that were refused: a page asks only for what it has been shown. */
  readonly wordsRefused: string[] = [];
  readonly #needs: BotNeeds;
  readonly #strategy: Strategy;
  readonly #words = new Set<string>();
  #seat: SeatId | null = null;

  constructor(needs: BotNeeds) {
    this.name = needs.name;
    this.#needs = needs;
    this.#strategy = seededStrategy(needs.seed, needs.speed);
    const room = needs.namesRoom === true ? needs.code : undefined;
    this.page = new Page(needs.url, this.#enter, { transports: needs.transports, room });
  }

  seat(): SeatId | null {
    return this.#seat;
  }

  /** Takes the seat; `play` then goes on until the room closes. */
  async join(): Promise<void> {
    await this.page.start();
  }

  async play(): Promise<void> {
    while (this.page.ending() === null) {
      const seen = this.#sees();
      if (seen?.view.stage.kind === 'closed') break;
      if (seen && seen.view.stage.kind === this.#needs.leavesAt) return this.leave();
      if (!(await this.#act())) await this.page.changed(5_000);
    }
    this.page.stop();
  }

  /** Gives the seat back and goes. */
  async leave(): Promise<void> {
    if (this.page.isIn()) await Promise.race([this.page.play({ type: 'leave' }), pause(1_000)]);
    this.page.stop();
  }

  /** Does the next thing; false if there is none. */
  async #act(): Promise<boolean> {
    await pause(this.#strategy.pause());
    await this.#learn();
    const seen = this.#sees();
    const deed = seen && this.page.isIn() ? nextDeed(seen.view, seen.self, this.#strategy) : null;
    if (deed === null) return false;
    if (deed.type === 'place-card') await this.page.ask('gesture', { card: deed.card });
    const outcome = await this.page.play(deed);
    if (outcome.kind === 'ok') await this.page.seen(outcome.revision, 400);
    return true;
  }

  /** Asks for the words of what it has been shown, as a phone does. */
  async #learn(): Promise<void> {
    const seen = this.#sees();
    if (!seen || !this.page.isIn()) return;
    const unknown = <Id extends string>(kind: string, ids: readonly Id[]) =>
      ids.filter((id) => !this.#words.has(`${kind} ${id}`));
    const needed = wordsFor(seen.view, seen.self);
    const cards = unknown('card', needed.cards);
    const scenarios = unknown('scenario', needed.scenarios);
    const explanations = unknown('explanation', needed.explanations);
    if (cards.length + scenarios.length + explanations.length === 0) return;
    const request = { language: 'en', cards, scenarios, explanations, notes: [], tips: false };
    const reply = await this.page.ask('texts', request);
    if (reply?.ok) {
      for (const id of cards) this.#words.add(`card ${id}`);
      for (const id of scenarios) this.#words.add(`scenario ${id}`);
      for (const id of explanations) this.#words.add(`explanation ${id}`);
    } else if (reply) this.wordsRefused.push(reply.error.code);
  }

  #sees(): { readonly view: ParticipantView; readonly self: SelfView } | null {
    const latest = this.page.latest();
    if (latest?.view.audience !== 'team' || latest.self === undefined) return null;
    return { view: latest.view, self: latest.self };
  }

  #enter: Enter = async (ask) => {
    const { code, name } = this.#needs;
    const { secret } = this;
    if (this.#seat !== null) {
      const reply = await ask('resume', { protocol, code, role: 'seat', secret });
      return reply?.ok ? { ok: true, value: reply.value.snapshot } : reply;
    }
    const reply = await ask('join', { protocol, code, secret, name });
    if (!reply?.ok) return reply;
    this.#seat = reply.value.seat;
    return { ok: true, value: reply.value.snapshot };
  };
}
