/** A host that needs no hands: opens a room or takes one over, and moves on when people are ready. */
import { randomInt } from 'node:crypto';
import type { RoomCode, Secret } from '../../shared/ids.ts';
import type { Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { drawCode } from '../../shared/room-code.ts';
import type { HostView } from '../../shared/views.ts';
import { newSecret, Page, type Enter, type Outcome } from './page.ts';

const lookEveryMs = 25;

export interface Pace {
  /** People to wait for in the lobby. */
  readonly people: number;
  /** Least time that every moment is shown. */
  readonly dwellMs: number;
  /** After this the host goes on whoever is still at it. */
  readonly patienceMs: number;
}

export interface HostNeeds {
  readonly url: string;
  readonly plan: Plan;
  /** The operator's key, where the server asks for one. */
  readonly key?: string | undefined;
  /** With the secrets of the host who opened it: the room to take over. */
  readonly code?: RoomCode;
  readonly secrets?: { readonly host: Secret; readonly screen: Secret };
}

export class HostBot {
  readonly hostSecret: Secret;
  readonly screenSecret: Secret;
  readonly rescueSecret = newSecret();
  readonly page: Page;
  readonly #plan: Plan;
  readonly #key: string | undefined;
  #code: RoomCode | null;
  /** Step that is shown, and since when. */
  #moment = { step: '', since: 0 };

  constructor({ url, secrets, plan, key, code }: HostNeeds) {
    this.hostSecret = secrets?.host ?? newSecret();
    this.screenSecret = secrets?.screen ?? newSecret();
    this.#plan = plan;
    this.#key = key;
    this.#code = code ?? null;
    this.page = new Page(url, this.#enter, { room: this.#code ?? drawCode((limit) => randomInt(limit)) });
  }

  code(): RoomCode {
    if (this.#code === null) throw new Error('no room has been opened yet');
    return this.#code;
  }

  view(): HostView {
    const view = this.page.latest()?.view;
    if (view?.audience !== 'host') throw new Error('the host has no view yet');
    return view;
  }

  /** Takes the main action, once. */
  async next(): Promise<Outcome> {
    const { next, stage } = this.view();
    const choice = next[0]?.choice;
    const outcome = await this.page.play({ type: 'advance', from: stage.step, ...(choice && { choice }) });
    if (outcome.kind === 'ok') await this.page.seen(outcome.revision, 1_000);
    return outcome;
  }

  /** Plays on until `isFar` says so, or the room has closed. */
  async run(pace: Pace, isFar: (view: HostView) => boolean = () => false): Promise<void> {
    while (this.page.ending() === null) {
      const view = this.view();
      if (isFar(view) || view.stage.kind === 'closed') return;
      if (await this.#judge(view)) continue;
      if (this.page.isIn() && this.#isTime(view, pace)) await this.next();
      else await this.page.changed(lookEveryMs);
    }
  }

  #isTime({ stage, next, roster }: HostView, { people, dwellMs, patienceMs }: Pace): boolean {
    if (stage.step !== this.#moment.step) this.#moment = { step: stage.step, since: Date.now() };
    const shownMs = Date.now() - this.#moment.since;
    const [action] = next;
    if (action?.blocked !== null || shownMs < dwellMs) return false;
    if (stage.kind === 'lobby') return roster.length >= people;
    const isWaitedFor = roster.some(({ done, away, online }) => done === false && online && !away);
    // Bots have nothing to say to each other in a talk, so it ends when it has been shown.
    const isEarly = action.early && stage.kind !== 'talk';
    return shownMs > patienceMs || (!isEarly && !isWaitedFor);
  }

  /** Appeals against every other card are granted; the first one wins the award. */
  async #judge({ appeals, stage }: HostView): Promise<boolean> {
    const open = appeals.find(({ verdict }) => verdict === 'open');
    if (open !== undefined) {
      const { round, card } = open;
      const cards = [...new Set(appeals.map((one) => one.card))];
      const verdict = cards.indexOf(card) % 2 === 0 ? 'accepted' : 'parked';
      const outcome = await this.page.play({ type: 'rule-appeal', round, card, verdict });
      return outcome.kind === 'ok' && this.#shown(outcome.revision);
    }
    const [first] = appeals;
    if (stage.kind !== 'score' || first === undefined || appeals.some(({ best }) => best)) return false;
    const outcome = await this.page.play({ type: 'award-appeal', team: first.team, round: first.round });
    return outcome.kind === 'ok' && this.#shown(outcome.revision);
  }

  async #shown(revision: number): Promise<boolean> {
    await this.page.seen(revision, 1_000);
    return true;
  }

  #enter: Enter = async (ask) => {
    const { hostSecret, screenSecret, rescueSecret } = this;
    if (this.#code !== null) {
      const reply = await ask('resume', { protocol, code: this.#code, role: 'host', secret: hostSecret });
      return reply?.ok ? { ok: true, value: reply.value.snapshot } : reply;
    }
    const key = this.#key === undefined ? {} : { key: this.#key };
    const reply = await ask('create', { protocol, hostSecret, screenSecret, rescueSecret, plan: this.#plan, ...key });
    if (!reply?.ok) return reply;
    this.#code = reply.value.code;
    return { ok: true, value: reply.value.snapshot };
  };
}
