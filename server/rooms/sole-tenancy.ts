import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { Claim, Clock, Journal, Lifeline, Tenancy } from './ports.ts';

/** A code that somebody still has in mind leads nowhere for so long, rather than to strangers. */
const CODE_RESTS_MS = 86_400_000;

interface Known {
  readonly aliveUntil: Instant | null;
  readonly host: SecretHash | null;
}

/** For a process that is alone with its store: it has every room that is stored, and knows them all by heart. */
export class SoleTenancy implements Tenancy {
  readonly #store: Pick<Journal, 'list'> & Lifeline;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #rooms = new Map<RoomCode, Known>();
  /** Rooms that were let go, and when somebody has to look after them. */
  readonly #resting = new Map<RoomCode, Instant>();
  /** No resting room has to be looked after before. */
  #nextWake = Infinity;
  readonly #hosts = new Map<SecretHash, RoomCode>();
  /** Codes of rooms that are no more, and from when they may be given again. */
  readonly #retired = new Map<RoomCode, Instant>();
  #listed: Promise<void> | null = null;

  constructor(store: Pick<Journal, 'list'> & Lifeline, clock: Pick<Clock, 'now'>) {
    this.#store = store;
    this.#clock = clock;
  }

  async claim(code: RoomCode): Promise<Claim> {
    await this.#list();
    const known = this.#rooms.get(code);
    if (known === undefined) return { kind: 'unknown' };
    this.#resting.delete(code);
    return { kind: 'ours', aliveUntil: known.aliveUntil };
  }

  async release(code: RoomCode, wakeAt: Instant | null): Promise<void> {
    const known = this.#rooms.get(code);
    if (wakeAt === null) this.#retire(code);
    else if (known !== undefined) {
      this.#rooms.set(code, { ...known, aliveUntil: this.#clock.now() });
      this.#rest(code, wakeAt);
    }
  }

  async unattended(now: Instant): Promise<readonly RoomCode[]> {
    await this.#list();
    if (now < this.#nextWake) return [];
    this.#nextWake = Infinity;
    const due: RoomCode[] = [];
    for (const [code, wakeAt] of this.#resting) {
      this.#nextWake = Math.min(this.#nextWake, wakeAt);
      if (wakeAt <= now) due.push(code);
    }
    return due;
  }

  async isFree(code: RoomCode): Promise<boolean> {
    await this.#list();
    return !this.#rooms.has(code) && (this.#retired.get(code) ?? -Infinity) <= this.#clock.now();
  }

  async codeOf(host: SecretHash): Promise<RoomCode | null> {
    return this.#hosts.get(host) ?? null;
  }

  opened(code: RoomCode, host: SecretHash): void {
    this.#hosts.set(host, code);
    this.#rooms.set(code, { aliveUntil: this.#rooms.get(code)?.aliveUntil ?? null, host });
  }

  beat(now: Instant): void {
    this.#store.beat(now);
  }

  async stored(): Promise<number> {
    await this.#list();
    return this.#rooms.size;
  }

  /** Nobody else could take a room. */
  onLost(): void {
    // Never told.
  }

  /** Nobody else could have had one. */
  onTakenOver(): void {
    // Never told.
  }

  /** Once. What former processes have stored has to be looked at: nothing else says when it is due. */
  #list(): Promise<void> {
    this.#listed ??= this.#store.list().then((codes) => {
      const aliveUntil = this.#store.last();
      for (const code of codes) {
        this.#rooms.set(code, { aliveUntil, host: null });
        this.#rest(code, 0 as Instant);
      }
    });
    return this.#listed;
  }

  #rest(code: RoomCode, wakeAt: Instant): void {
    this.#resting.set(code, wakeAt);
    this.#nextWake = Math.min(this.#nextWake, wakeAt);
  }

  #retire(code: RoomCode): void {
    const now = this.#clock.now();
    const host = this.#rooms.get(code)?.host ?? null;
    if (host !== null) this.#hosts.delete(host);
    this.#rooms.delete(code);
    this.#resting.delete(code);
    for (const [old, until] of this.#retired) if (until <= now) this.#retired.delete(old);
    this.#retired.set(code, (now + CODE_RESTS_MS) as Instant);
  }
}
