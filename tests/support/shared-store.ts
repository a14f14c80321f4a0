/** Several processes that share one store, each on a clock of its own that a test can stop. */
import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import type { AppendFailure, Claim, Clock, Entry, Journal, Rewrite, Tenancy } from '../../server/rooms/ports.ts';
import { Registry } from '../../server/rooms/registry.ts';
import { countingIds, FakeClock, settled } from './fakes.ts';
import { testPorts } from './test-room.ts';

const leaseMs = 4_000;
const renewEveryMs = 1_000;
const stepMs = 100;

interface Lease {
  owner: string | null;
  epoch: number;
  until: number;
  aliveUntil: Instant | null;
  wakeAt: Instant | null;
  readonly host: SecretHash | undefined;
}

interface Named {
  readonly name: string;
  readonly clock: Clock;
}

/** Keeps rooms, and takes entries of a room only from whoever has it by the newest lease. */
export class SharedStore {
  readonly journal = new MemoryJournal();
  readonly clock = new FakeClock();
  readonly leases = new Map<RoomCode, Lease>();
  readonly ids = countingIds();
  readonly processes: TestProcess[] = [];
  isAway = false;

  async start(name: string): Promise<TestProcess> {
    const process = new TestProcess(this, name);
    this.processes.push(process);
    await process.registry.start();
    return process;
  }

  /** What one of the processes has of the store. Its node is found at `http://` and its name. */
  portsOf(process: Named): { readonly journal: Journal; readonly tenancy: Tenancy } {
    const epochs = new Map<RoomCode, number>();
    const journal = new FencedJournal(this, process.name, epochs);
    return { journal, tenancy: new LeasedTenancy(this, process, epochs) };
  }

  /** Time goes by for all that move. */
  async advance(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      await this.clock.advance(stepMs);
      for (const { clock, isStill } of this.processes) if (!isStill) await clock.advance(stepMs);
    }
  }

  isHeld({ owner, until }: Lease): boolean {
    return owner !== null && until > this.clock.now();
  }
}

class FencedJournal implements Journal {
  readonly #store: SharedStore;
  readonly #name: string;
  readonly #epochs: Map<RoomCode, number>;

  constructor(store: SharedStore, name: string, epochs: Map<RoomCode, number>) {
    this.#store = store;
    this.#name = name;
    this.#epochs = epochs;
  }

  async append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    const { leases, clock, journal } = this.#store;
    const lease = leases.get(code);
    if (lease !== undefined) {
      const isMine = lease.owner === this.#name && lease.epoch === this.#epochs.get(code);
      return isMine ? journal.append(code, entry, rewrite) : 'conflict';
    }
    const host = entry.grants?.find(({ holder }) => holder.role === 'host')?.hash;
    if (entry.revision > 1 || [...leases.values()].some((other) => other.host === host)) return 'conflict';
    leases.set(code, {
      owner: this.#name,
      epoch: 1,
      until: clock.now() + leaseMs,
      aliveUntil: entry.at,
      wakeAt: null,
      host,
    });
    this.#epochs.set(code, 1);
    return journal.append(code, entry, rewrite);
  }

  read(code: RoomCode): ReturnType<Journal['read']> {
    return this.#store.journal.read(code);
  }

  remains(code: RoomCode): ReturnType<Journal['remains']> {
    return this.#store.journal.remains(code);
  }

  list(): ReturnType<Journal['list']> {
    return this.#store.journal.list();
  }

  async forget(code: RoomCode): Promise<void> {
    if (this.#store.leases.get(code)?.owner !== this.#name) throw new Error('another process has the room');
    await this.#store.journal.forget(code);
    this.#store.leases.delete(code);
  }
}

class LeasedTenancy implements Tenancy {
  readonly #store: SharedStore;
  readonly #process: Named;
  readonly #epochs: Map<RoomCode, number>;
  #tell: (code: RoomCode) => void = () => undefined;

  constructor(store: SharedStore, process: Named, epochs: Map<RoomCode, number>) {
    this.#store = store;
    this.#process = process;
    this.#epochs = epochs;
    this.#renew();
  }

  async claim(code: RoomCode): Promise<Claim> {
    if (this.#store.isAway) throw new Error('no connection');
    const lease = this.#store.leases.get(code);
    if (lease === undefined) return { kind: 'unknown' };
    if (lease.owner !== this.#process.name) {
      if (this.#store.isHeld(lease)) return { kind: 'elsewhere', node: `http://${String(lease.owner)}` };
      lease.owner = this.#process.name;
      lease.epoch += 1;
    }
    lease.until = this.#store.clock.now() + leaseMs;
    lease.wakeAt = null;
    this.#epochs.set(code, lease.epoch);
    return { kind: 'ours', aliveUntil: lease.aliveUntil };
  }

  async release(code: RoomCode, wakeAt: Instant | null): Promise<void> {
    const lease = this.#mine(code);
    this.#epochs.delete(code);
    if (lease !== null) Object.assign(lease, { owner: null, aliveUntil: this.#process.clock.now(), wakeAt });
  }

  async unattended(now: Instant): Promise<readonly RoomCode[]> {
    if (this.#store.isAway) throw new Error('no connection');
    const isDue = (lease: Lease): boolean =>
      lease.owner === null ? lease.wakeAt !== null && lease.wakeAt <= now : !this.#store.isHeld(lease);
    return [...this.#store.leases].flatMap(([code, lease]) => (isDue(lease) ? [code] : []));
  }

  async isFree(code: RoomCode): Promise<boolean> {
    return !this.#store.leases.has(code);
  }

  async codeOf(host: SecretHash): Promise<RoomCode | null> {
    return [...this.#store.leases].find(([, lease]) => lease.host === host)?.[0] ?? null;
  }

  opened(): void {
    // The first entry says so.
  }

  beat(): void {
    // Leases say so.
  }

  async stored(): Promise<number> {
    return this.#store.leases.size;
  }

  onLost(listener: (code: RoomCode) => void): void {
    this.#tell = listener;
  }

  onTakenOver(): void {
    // Only told for the figures.
  }

  #renew(): void {
    const { clock } = this.#process;
    clock.at((clock.now() + renewEveryMs) as Instant, () => {
      for (const code of this.#epochs.keys()) {
        const lease = this.#mine(code);
        if (lease !== null) Object.assign(lease, { until: this.#store.clock.now() + leaseMs, aliveUntil: clock.now() });
        else if (this.#epochs.delete(code)) this.#tell(code);
      }
      this.#renew();
    });
  }

  #mine(code: RoomCode): Lease | null {
    const lease = this.#store.leases.get(code);
    return lease?.owner === this.#process.name && lease.epoch === this.#epochs.get(code) ? lease : null;
  }
}

/** One of the processes. */
export class TestProcess {
  readonly name: string;
  readonly clock: FakeClock;
  readonly registry: Registry;
  readonly ports: ReturnType<typeof testPorts>;
  /** Stopped, or dead: its timers do not fire. */
  isStill = false;
  #stoppedAt = 0;
  readonly #store: SharedStore;

  constructor(store: SharedStore, name: string) {
    this.#store = store;
    this.name = name;
    this.clock = new FakeClock(store.clock.now());
    this.ports = { ...testPorts(undefined, this.clock), ids: store.ids };
    this.registry = new Registry({ ...this.ports, ...store.portsOf(this) });
  }

  /** Like SIGSTOP, and like SIGKILL for whoever never goes on. */
  standStill(): void {
    this.isStill = true;
    this.#stoppedAt = this.#store.clock.now();
  }

  /** Like SIGCONT: timers are late, and no time was lost on the clock. */
  goOn(): void {
    this.isStill = false;
    this.clock.jump(this.#store.clock.now() - this.#stoppedAt);
  }

  async rooms(): Promise<number> {
    await settled();
    return (await this.registry.count()).open;
  }
}
