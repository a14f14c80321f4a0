import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { CloseReason } from '../../shared/protocol.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { expiryOfRemains, hostsRemains } from './damage.ts';
import { firstEntry, type Opening } from './opening.ts';
import { Damage, type Cancel, type Ports, type RoomPorts, type StoredRoom } from './ports.ts';
import { Pulse } from './pulse.ts';
import { Room } from './room.ts';

const SWEEP_EVERY_MS = 600_000;
/** A room that nobody needs leaves the memory after this long; the journal keeps it. */
const IDLE_AFTER_MS = 7_200_000;
/** Clocks further apart than this are not a pause but a mistake. */
const LONGEST_PAUSE_MS = 366 * 86_400_000;
const CODE_TRIES = 1_000;
/** A code that somebody still has in mind leads nowhere for so long, rather than to strangers. */
const CODE_RESTS_MS = 86_400_000;

type Found = Result<Room, Refusal>;

/** All rooms of this server: those in memory, and those that only the journal has. */
export class Registry {
  readonly #ports: RoomPorts;
  readonly #pulse: Pulse;
  readonly #rooms = new Map<RoomCode, Room>();
  /** Codes that are in use, in memory or in the journal. */
  readonly #codes = new Set<RoomCode>();
  /**
   * Answers about rooms that are not in memory: those being read, those being deleted, and for good
   * those that are damaged, which so stay apart from the others.
   */
  readonly #loading = new Map<RoomCode, Promise<Found>>();
  /** Codes of rooms that are no more, and from when they may be given again. */
  readonly #retired = new Map<RoomCode, Instant>();
  readonly #opened = new Map<SecretHash, Promise<Result<RoomCode, Refusal>>>();
  /** By which secret a room was opened. */
  readonly #openedBy = new Map<RoomCode, SecretHash>();
  /** Rooms that could not be read just now, and until when somebody had them: that time is given back. */
  readonly #unread = new Map<RoomCode, Instant | null>();
  /** Rooms that only the journal has: when it is to forget them, and when something is due in them before. */
  readonly #resting = new Map<RoomCode, { readonly expiry: Instant; readonly due: Instant | null }>();
  #isStarted = false;
  #isStopped = false;
  #sweeping: Promise<void> = Promise.resolve();
  #cancelSweep: Cancel | null = null;

  constructor(ports: Ports) {
    const { clock, lifeline } = ports;
    this.#pulse = new Pulse(
      clock,
      lifeline,
      () => [...this.#rooms.values()].some((room) => room.idleSince() === null),
      (lost) => {
        ports.log.warn('the process stood still', { lost });
        for (const room of this.#rooms.values()) this.#guarded(() => void room.giveBack(lost));
      },
    );
    const at = (time: Instant, run: () => void): Cancel =>
      clock.at(time, () => {
        this.#guarded(() => this.#pulse.check());
        this.#guarded(run);
      });
    const catchUp = (): void => this.#pulse.check();
    this.#ports = { ...ports, clock: { now: () => clock.now(), at }, catchUp };
  }

  /** Brings back what the journal has, and gives running clocks the time since the last sign of life. */
  async start(): Promise<void> {
    const { clock, journal, lifeline } = this.#ports;
    const last = lifeline.last();
    for (const code of await journal.list()) {
      this.#codes.add(code);
      await this.find(code);
    }
    // Not before: the time that reading took is given back as well.
    const now = clock.now();
    const rooms = [...this.#rooms.values()];
    await Promise.all(rooms.map((room) => giveBackSince(room, last, now)));
    if (this.#isStopped) return;
    for (const room of rooms) room.start();
    this.#pulse.start();
    this.#isStarted = true;
    await this.#sweep(now);
  }

  /** Opens a room; the same host secret always means the same room. */
  async create(opening: Opening): Promise<Found> {
    const { hostHash, screenHash, rescueHash } = opening;
    if (new Set([hostHash, screenHash, rescueHash]).size < 3) return err({ code: 'bad_request' });
    const known = this.#opened.get(hostHash) ?? this.#open(opening);
    this.#opened.set(hostHash, known);
    const code = await known;
    if (code.ok) return this.find(code.value);
    this.#opened.delete(hostHash);
    return code;
  }

  async find(code: RoomCode): Promise<Found> {
    const room = this.#rooms.get(code);
    if (room !== undefined) return ok(room);
    if (!this.#codes.has(code)) return err({ code: 'unknown_room' });
    const loading = this.#loading.get(code) ?? this.#load(code);
    this.#loading.set(code, loading);
    return loading;
  }

  /** Whether the secret is that of the room's host. */
  async hosts(code: RoomCode, hash: SecretHash): Promise<Result<Room, Refusal>> {
    const room = await this.find(code);
    return room.ok && !room.value.isHost(hash) ? err({ code: 'forbidden' }) : room;
  }

  /** The whole history of a room, for its host. */
  async history(code: RoomCode, hash: SecretHash): Promise<Result<StoredRoom, Refusal>> {
    const hosted = await this.hosts(code, hash);
    if (!hosted.ok) return hosted;
    const stored = await this.#ports.journal.read(code);
    return stored === null ? err({ code: 'unknown_room' }) : ok(stored);
  }

  /** Deletes the room at once, for its host; whoever is in it is told that it is over. */
  async discard(code: RoomCode, hash: SecretHash): Promise<Result<null, Refusal>> {
    const hosted = await this.hosts(code, hash);
    if (!hosted.ok) {
      const isDamaged = hosted.error.code === 'room_damaged';
      if (!isDamaged || !(await hostsRemains(this.#ports, code, hash).catch(() => false))) return hosted;
    }
    await this.#forget(code, this.#ports.clock.now(), true);
    return this.#codes.has(code) ? err({ code: 'storage' }) : ok(null);
  }

  count(): { readonly open: number; readonly stored: number } {
    return { open: this.#rooms.size, stored: this.#codes.size };
  }

  async stop(reason: CloseReason): Promise<void> {
    this.#isStopped = true;
    this.#pulse.stop();
    this.#cancelSweep?.();
    await Promise.all([this.#sweeping, ...[...this.#rooms.values()].map((room) => room.stop(reason))]);
  }

  async #open(opening: Opening): Promise<Result<RoomCode, Refusal>> {
    try {
      return await this.#begin(opening);
    } catch (error) {
      return this.#incident('a room cannot be opened', error);
    }
  }

  async #begin(opening: Opening): Promise<Result<RoomCode, Refusal>> {
    const code = this.#newCode();
    if (code === null) return err({ code: 'slow_down' });
    const first = firstEntry(code, opening, this.#ports);
    if (!first.ok) return first;
    this.#codes.add(code);
    if ((await this.#ports.journal.append(code, first.value)) !== null) {
      this.#codes.delete(code);
      return err({ code: 'storage' });
    }
    const room = this.#admit(code, { entries: [first.value], words: [] });
    return room.ok ? ok(code) : room;
  }

  async #load(code: RoomCode): Promise<Found> {
    try {
      const stored = await this.#ports.journal.read(code);
      const room = stored === null ? err({ code: 'unknown_room' } as const) : this.#admit(code, stored);
      this.#loading.delete(code);
      return room;
    } catch (error) {
      const refused = this.#incident(`the stored room ${code} cannot be read`, error, 'room_damaged');
      const isDamaged = error instanceof Damage;
      // Where not even that can be found out now, it is no more than a room that cannot be read.
      const expiry = isDamaged ? await expiryOfRemains(this.#ports, code).catch(() => null) : null;
      if (expiry !== null) {
        this.#resting.set(code, { expiry, due: null });
        return refused;
      }
      if (!this.#unread.has(code)) this.#unread.set(code, this.#aliveUntil());
      this.#loading.delete(code);
      return err({ code: 'storage' });
    }
  }

  /** Until when anybody could have had a room that is not in memory. */
  #aliveUntil(): Instant | null {
    return this.#isStarted ? this.#ports.clock.now() : this.#ports.lifeline.last();
  }

  /** What a timer throws ends neither the process nor the other rooms. */
  #guarded(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#incident('a timer caught a fault', error);
    }
  }

  #incident(
    message: string,
    error: unknown,
    code: 'internal' | 'room_damaged' = 'internal',
  ): { readonly ok: false; readonly error: Refusal } {
    const incident = this.#ports.ids.incident();
    this.#ports.log.error(message, { incident, error: error instanceof Error ? error.stack : String(error) });
    return err({ code, incident });
  }

  /** Takes a room into memory. What was still on its way when the server stopped stays in the journal. */
  #admit(code: RoomCode, stored: StoredRoom): Found {
    if (this.#isStopped) return err({ code: 'restarting' });
    const room = new Room(code, stored, this.#ports, (overtaken) => void this.#drop(overtaken));
    this.#rooms.set(code, room);
    this.#resting.delete(code);
    for (const { holder, hash } of stored.entries[0]?.grants ?? []) {
      if (holder.role !== 'host') continue;
      this.#opened.set(hash, Promise.resolve(ok(code)));
      this.#openedBy.set(code, hash);
    }
    const alive = this.#unread.get(code);
    this.#unread.delete(code);
    if (!this.#isStarted) return ok(room);
    if (alive !== undefined) void giveBackSince(room, alive, this.#ports.clock.now());
    room.start();
    return ok(room);
  }

  async #drop(room: Room): Promise<void> {
    this.#rooms.delete(room.code);
    this.#resting.set(room.code, { expiry: room.expiry(), due: room.due() });
    await room.stop('restarting');
  }

  #newCode(): RoomCode | null {
    for (let tries = 0; tries < CODE_TRIES; tries += 1) {
      const code = this.#ports.ids.roomCode();
      if (!this.#codes.has(code) && !this.#retired.has(code)) return code;
    }
    return null;
  }

  /** Tidies up now, and again and again until the server stops. */
  #sweep(now: Instant): Promise<void> {
    const tidied = this.#tidy(now).catch((error: unknown) => void this.#incident('tidying up failed', error));
    this.#sweeping = tidied.finally(() => {
      if (this.#isStopped) return;
      const { clock } = this.#ports;
      this.#cancelSweep = clock.at((clock.now() + SWEEP_EVERY_MS) as Instant, () => void this.#sweep(clock.now()));
    });
    return this.#sweeping;
  }

  /** Deletes what has been kept long enough, and lets rooms go that nobody needs in memory. */
  async #tidy(now: Instant): Promise<void> {
    for (const [code, until] of this.#retired) if (until <= now) this.#retired.delete(code);
    for (const code of [...this.#unread.keys()]) await this.find(code);
    for (const room of this.#rooms.values()) {
      const since = room.idleSince();
      if (since === null) continue;
      if (room.expiry() <= now) await this.#forget(room.code, now);
      else if (now - since > IDLE_AFTER_MS) void this.#drop(room);
    }
    for (const [code, { expiry, due }] of this.#resting) {
      if (expiry <= now) await this.#forget(code, expiry);
      else if (due !== null && due <= now) await this.find(code);
    }
  }

  /** From the first moment nobody finds the room any more. Where deleting fails, the next sweep tries again. */
  async #forget(code: RoomCode, expiry: Instant, byHost = false): Promise<void> {
    await this.#loading.get(code);
    const room = this.#rooms.get(code);
    this.#rooms.delete(code);
    this.#resting.set(code, { expiry, due: null });
    this.#loading.set(code, Promise.resolve(err({ code: 'unknown_room' })));
    await room?.rest();
    const hash = this.#openedBy.get(code);
    this.#openedBy.delete(code);
    if (hash !== undefined) this.#opened.delete(hash);
    try {
      await this.#ports.journal.forget(code);
      this.#codes.delete(code);
      this.#retired.set(code, (this.#ports.clock.now() + CODE_RESTS_MS) as Instant);
      this.#resting.delete(code);
      this.#loading.delete(code);
      this.#ports.log.info('a room was deleted', { room: code });
      await room?.stop('closed');
    } catch (error) {
      this.#incident('a room could not be deleted', error);
      // Its host is told so, and everybody comes back to it; one whose time is over stays out of sight.
      if (byHost) this.#loading.delete(code);
      await room?.stop(byHost ? 'restarting' : 'closed');
    }
  }
}

/** Gives a running clock the time in which nobody was there, since the last sign of life. */
async function giveBackSince(room: Room, alive: Instant | null, now: Instant): Promise<void> {
  const lost = now - Math.max(alive ?? -Infinity, room.lastAt());
  if (Math.abs(lost) <= LONGEST_PAUSE_MS) await room.giveBack(lost);
}
