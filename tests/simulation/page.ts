/** A page as its person holds it: enters again by itself, and repeats a command under its id until the outcome is known. */
import type { Command } from '../../shared/commands.ts';
import type { CommandId, Duration, Secret } from '../../shared/ids.ts';
import type { CloseReason, Reply, RequestName } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { Snapshot, Update } from '../../shared/views.ts';
import type { ClientEnd, SimulatedLink } from './net.ts';
import type { Timeline } from './timeline.ts';
import type { Dice } from './dice.ts';

export type Outcome =
  | { readonly kind: 'ok'; readonly revision: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'unknown' };

/** One command of one person, and what became of it as far as the person knows. */
export interface Sent {
  readonly id: CommandId;
  readonly command: Command;
  /** As whom it was sent: `host`, a seat or a helper. */
  readonly by: string;
  /** With which secret: with another one it would be another command. */
  readonly secret: Secret;
  outcome: Outcome;
  tries: number;
}

/** These speak of the connection or the moment: the command may still have been carried out, or may be yet. */
const undecided: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'slow_down',
  'restarting',
  'storage',
  'internal',
  'not_seated',
  'superseded',
  'unknown_seat',
  'unknown_room',
]);
const again: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['slow_down', 'restarting', 'storage', 'internal']);
const answerMs: Duration = 4_000;

export interface Entrance {
  readonly name: RequestName;
  readonly payload: unknown;
}

export interface PageNeeds {
  readonly timeline: Timeline;
  readonly dice: Dice;
  /** A line to the server, or null where none answers. */
  readonly connect: (client: ClientEnd) => SimulatedLink | null;
  readonly entrance: (page: Page) => Entrance;
  readonly entered: (page: Page, reply: { readonly [key: string]: unknown }) => void;
  readonly ended: (page: Page, why: string) => void;
  /** As whom commands are sent from here. */
  readonly by: () => string;
  readonly secret: (page: Page) => Secret;
  readonly drawId: () => CommandId;
}

export type PageState = 'out' | 'entering' | 'in' | 'over';

export class Page {
  state: PageState = 'out';
  link: SimulatedLink | null = null;
  latest: Snapshot | null = null;
  why: string | null = null;
  readonly history: Sent[] = [];
  readonly #needs: PageNeeds;
  #outbox: Sent[] = [];
  #calls = new Set<() => void>();

  constructor(needs: PageNeeds) {
    this.#needs = needs;
  }

  open(): void {
    if (this.state !== 'out') return;
    this.link = this.#needs.connect({
      update: (update) => this.#take(update),
      closed: (reason) => this.#closed(reason),
      lost: () => this.#lost(),
    });
    if (this.link === null) {
      this.#later(() => this.open());
      return;
    }
    this.state = 'entering';
    this.#enter();
  }

  /** The person closes the page, or the page gives up. */
  end(why: string): void {
    if (this.state === 'over') return;
    this.state = 'over';
    this.why = why;
    const link = this.link;
    this.link = null;
    link?.leave();
    this.#needs.ended(this, why);
  }

  /** The page gives up its line and comes back by itself. */
  reconnect(): void {
    const link = this.link;
    if (link === null) return;
    link.leave();
    this.#lost();
  }

  send(command: Command, at?: number): Sent {
    const { by, secret, drawId } = this.#needs;
    const start = { outcome: { kind: 'unknown' }, tries: 0 } as const;
    const sent: Sent = { id: drawId(), command, by: by(), secret: secret(this), ...start };
    this.history.push(sent);
    this.retry(sent, at);
    return sent;
  }

  /** Sends again what has no outcome yet. */
  retry(sent: Sent, at?: number): void {
    if (!this.#outbox.includes(sent)) this.#outbox.push(sent);
    this.#deliver(sent, at);
  }

  /** Any packet at all, with nobody to wait for its answer. */
  raw(name: string, payload: unknown, isAnswered = true): void {
    this.link?.send(name, payload, isAnswered ? () => {} : null);
  }

  unanswered(): readonly Sent[] {
    return this.#outbox;
  }

  #enter(): void {
    const { name, payload } = this.#needs.entrance(this);
    this.#ask(name, payload, (reply) => {
      if (this.state !== 'entering') return;
      if (reply === null) this.reconnect();
      else if (reply.ok) this.#isIn(reply.value as unknown as { readonly snapshot: Snapshot });
      else if (again.has(reply.error.code)) this.#later(() => this.#enterAgain());
      else this.end(reply.error.code);
    });
  }

  #enterAgain(): void {
    if (this.state === 'entering') this.#enter();
  }

  #isIn(reply: { readonly snapshot: Snapshot }): void {
    this.state = 'in';
    this.latest = reply.snapshot;
    this.#needs.entered(this, { ...reply });
    for (const sent of [...this.#outbox]) this.#deliver(sent);
  }

  #deliver(sent: Sent, at?: number): void {
    if (this.state !== 'in' || sent.outcome.kind !== 'unknown') return;
    const attempt = (sent.tries += 1);
    const payload = { id: sent.id, command: sent.command };
    const isThis = () => sent.tries === attempt && sent.outcome.kind === 'unknown';
    this.#ask('command', payload, (reply) => isThis() && this.#answered(sent, reply as Reply<'command'> | null), at);
  }

  #answered(sent: Sent, reply: Reply<'command'> | null): void {
    if (reply === null) {
      this.#deliver(sent);
      return;
    }
    if (!reply.ok && undecided.has(reply.error.code)) {
      if (again.has(reply.error.code)) this.#later(() => this.#deliver(sent));
      return;
    }
    sent.outcome = reply.ok
      ? { kind: 'ok', revision: reply.value.revision }
      : { kind: 'refused', code: reply.error.code };
    this.#outbox = this.#outbox.filter((one) => one !== sent);
  }

  /** Null: no answer in time, or the line broke. */
  #ask(name: string, payload: unknown, then: (reply: Reply<RequestName> | null) => void, at?: number): void {
    let isOpen = true;
    const once = (reply: Reply<RequestName> | null): void => {
      if (!isOpen) return;
      isOpen = false;
      cancel();
      this.#calls.delete(none);
      then(reply);
    };
    const none = (): void => once(null);
    const cancel = this.#needs.timeline.in(answerMs, none);
    this.#calls.add(none);
    this.link?.send(name, payload, (reply) => once(reply as Reply<RequestName>), at);
  }

  #take(update: Update): void {
    if (this.latest === null) return;
    const { revision, serverNow, view, self } = update;
    const shown = viewAfter(this.latest.view, view ?? {});
    this.latest = { ...this.latest, revision, serverNow, view: shown, ...(self && { self }) };
  }

  #closed(reason: CloseReason): void {
    if (reason !== 'restarting') this.end(reason);
  }

  #lost(): void {
    this.link = null;
    if (this.state === 'over') return;
    this.state = 'out';
    const calls = [...this.#calls];
    for (const none of calls) none();
    this.#later(() => this.open());
  }

  #later(run: () => void): void {
    this.#needs.timeline.in(this.#needs.dice.between(100, 900), run);
  }
}
