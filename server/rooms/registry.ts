import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { CloseReason } from '../../shared/protocol.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { expiryOfDamage, hostsRemains } from './damage.ts';
import { Incidents } from './incidents.ts';
import { openRoom, type Opening } from './opening.ts';
import type { Cancel, Ports, RoomPorts, StoredRoom } from './ports.ts';
import { Room } from './room.ts';
import { Tenure } from './tenure.ts';
import { Upkeep } from './upkeep.ts';

/** A room that nobody needs leaves the memory after this long; the journal keeps it. */
const IDLE_AFTER_MS = 7_200_000;

type Found = Result<Room, Refusal>;

/** Which process answers for a room. */
export type Location =
  | { readonly kind: 'here' }
  /** `node`: the base address under which the process that has it can be reached by this one. */
  | { readonly kind: 'elsewhere'; readonly node: string }
  | { readonly kind: 'unknown' };

type Where = Exclude<Location, { kind: 'here' }> | { readonly kind: 'here'; readonly found: Found };

/** The rooms that this process has, and the way to all others. */
export class Registry {
  readonly #ports: RoomPorts;
  readonly #incidents: Incidents;
  readonly #tenure: Tenure;
  readonly #upkeep: Upkeep;
  readonly #rooms = new Map<RoomCode, Room>();
  /**
   * Answers about rooms that are not in memory: those being taken, those being deleted, and for good
   * those that are damaged, which so stay apart from the others.
   */
  readonly #answers = new Map<RoomCode, Promise<Where>>();
  /** Rooms that stay out of memory, because they are damaged or could not be deleted; and when they are to be deleted. */
  readonly #shut = new Map<RoomCode, Instant>();
  readonly #opening = new Map<SecretHash, Promise<Result<RoomCode, Refusal>>>();
  #isStarted = false;
  #isStopped = false;

  constructor(ports: Ports) {
    const { clock, log, tenancy } = ports;
    this.#incidents = new Incidents(ports);
    this.#tenure = new Tenure(ports);
    this.#upkeep = new Upkeep(ports, this.#incidents, {
      beat: (now) => {
        if ([...this.#rooms.values()].some((room) => room.idleSince() === null)) tenancy.beat(now);
      },
      stoodStill: (lost) => {
        log.warn('the process stood still', { lost });
        for (const room of this.#rooms.values()) this.#incidents.guarded(() => void room.giveBack(lost));
      },
      lookAfter: (now) => this.#lookAfter(now),
      tidy: (now) => this.#tidy(now),
    });
    const catchUp = (): void => this.#upkeep.check();
    const at = (time: Instant, run: () => void): Cancel =>
      clock.at(time, () => {
        this.#incidents.guarded(catchUp);
        this.#incidents.guarded(run);
      });
    this.#ports = { ...ports, clock: { now: () => clock.now(), at }, catchUp };
    tenancy.onLost((code) => this.#lost(code));
  }

  /** Takes the rooms that nobody looks after, and gives running clocks the time since the last sign of life. */
  async start(): Promise<void> {
    await this.#lookAfter(this.#ports.clock.now());
    // Not before: the time that reading took is given back as well.
    await Promise.all([...this.#rooms.values()].map((room) => this.#giveBack(room)));
    if (this.#isStopped) return;
    for (const room of this.#rooms.values()) room.start();
    this.#isStarted = true;
    await this.#upkeep.start();
  }

  /** Opens a room; the same host secret always means the same room. */
  async create(opening: Opening): Promise<Found> {
    const { hostHash, screenHash, rescueHash } = opening;
    if (new Set([hostHash, screenHash, rescueHash]).size < 3) return err({ code: 'bad_request' });
    const known = this.#opening.get(hostHash) ?? this.#open(opening);
    this.#opening.set(hostHash, known);
    const code = await known;
    this.#opening.delete(hostHash);
    return code.ok ? this.find(code.value) : code;
  }

  /** The room, which this process takes if no other one has it. */
  async find(code: RoomCode): Promise<Found> {
    const where = await this.#where(code);
    if (where.kind === 'here') return where.found;
    return err(where.kind === 'unknown' ? { code: 'unknown_room' } : { code: 'elsewhere', room: code });
  }

  /** Who answers for the room: this process, which takes it, if no other one has it, or if nobody can tell. */
  async locate(code: RoomCode): Promise<Location> {
    const where = await this.#where(code);
    return where.kind === 'here' ? { kind: 'here' } : where;
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
    const isDeleted = await this.#forget(code, this.#ports.clock.now(), true);
    return isDeleted ? ok(null) : err({ code: 'storage' });
  }

  /** `open`: in the memory of this process; `stored`: in the store, null where it cannot be asked. */
  async count(): Promise<{ readonly open: number; readonly stored: number | null }> {
    return { open: this.#rooms.size, stored: await this.#ports.tenancy.stored().catch(() => null) };
  }

  /** Ends what is under way and lets every room go. */
  async stop(reason: CloseReason): Promise<void> {
    this.#isStopped = true;
    const leaving = [...this.#rooms.values()].map((room) => this.#letGo(room, reason));
    await Promise.all([this.#upkeep.stop(), ...leaving, ...this.#opening.values(), ...this.#answers.values()]);
    await this.#tenure.settled();
    const now = this.#ports.clock.now();
    for (const code of this.#tenure.paused()) await this.#tenure.release(code, now);
    for (const [code, expiry] of this.#shut) await this.#tenure.release(code, expiry);
  }

  async #open(opening: Opening): Promise<Result<RoomCode, Refusal>> {
    try {
      const opened = await openRoom(opening, this.#ports);
      if (!opened.ok) return opened;
      const { code, first } = opened.value;
      if (first === null) return ok(code);
      this.#tenure.pause(code);
      const room = this.#admit(code, { entries: [first], words: [] });
      return room.ok ? ok(code) : room;
    } catch (error) {
      return this.#incidents.report('a room cannot be opened', error);
    }
  }

  async #where(code: RoomCode): Promise<Where> {
    const room = this.#rooms.get(code);
    if (room !== undefined) return here(ok(room));
    if (this.#isStopped) return here(err({ code: 'restarting' }));
    const answer = this.#answers.get(code) ?? this.#take(code);
    this.#answers.set(code, answer);
    return answer;
  }

  async #take(code: RoomCode): Promise<Where> {
    const where = await this.#claim(code);
    const isDamaged = where.kind === 'here' && !where.found.ok && where.found.error.code === 'room_damaged';
    if (!isDamaged) this.#answers.delete(code);
    return where;
  }

  async #claim(code: RoomCode): Promise<Where> {
    try {
      const claim = await this.#tenure.claim(code);
      return claim.kind === 'ours' ? here(await this.#read(code)) : claim;
    } catch (error) {
      this.#incidents.report(`nobody can tell who has the room ${code}`, error);
      return here(err({ code: 'storage' }));
    }
  }

  async #read(code: RoomCode): Promise<Found> {
    try {
      const stored = await this.#ports.journal.read(code);
      // Lost again while it was read: whoever asked comes back.
      if (!this.#tenure.isPaused(code)) return err({ code: 'restarting' });
      if (stored !== null) return this.#admit(code, stored);
      await this.#tenure.release(code, null);
      return err({ code: 'unknown_room' });
    } catch (error) {
      const refused = this.#incidents.report(`the stored room ${code} cannot be read`, error, 'room_damaged');
      const expiry = await expiryOfDamage(error, this.#ports, code);
      if (expiry === null) return err({ code: 'storage' });
      this.#tenure.forget(code);
      this.#shut.set(code, expiry);
      return refused;
    }
  }

  /** Takes a room into memory. What was still on its way when the server stopped stays in the journal. */
  #admit(code: RoomCode, stored: StoredRoom): Found {
    if (this.#isStopped) return err({ code: 'restarting' });
    const present = this.#rooms.get(code);
    if (present !== undefined) {
      // It was asked for while its first entry was on its way: there must not be two of it.
      this.#tenure.forget(code);
      return ok(present);
    }
    // Before it is one of the rooms that lose time when this process stands still.
    this.#ports.catchUp();
    const room = new Room(code, stored, this.#ports, (overtaken) => void this.#letGo(overtaken, 'restarting'));
    this.#rooms.set(code, room);
    this.#shut.delete(code);
    for (const { holder, hash } of stored.entries[0]?.grants ?? []) {
      if (holder.role === 'host') this.#ports.tenancy.opened(code, hash);
    }
    if (this.#isStarted) {
      void this.#giveBack(room);
      room.start();
    }
    return ok(room);
  }

  /** Gives a running clock the time in which nobody had the room. */
  async #giveBack(room: Room): Promise<void> {
    const lost = this.#tenure.resume(room.code, room.lastAt());
    // Nothing may happen any more in a room that is to be deleted: that would be its last event, and keep it.
    if (room.expiry() > this.#ports.clock.now()) await room.giveBack(lost);
  }

  /** Another process may take the room from now on; only then its pages are told to come back. */
  async #letGo(room: Room, reason: CloseReason): Promise<void> {
    if (this.#rooms.get(room.code) !== room) return;
    this.#rooms.delete(room.code);
    await this.#tenure.leave(room.code, room.rest(), () => wakingTime(room));
    await room.stop(reason);
  }

  /** Another process has the room by now, or what is stored of it is not what it was. */
  #lost(code: RoomCode): void {
    this.#tenure.forget(code);
    if (this.#shut.delete(code)) this.#answers.delete(code);
    const room = this.#rooms.get(code);
    if (room !== undefined) void this.#letGo(room, 'restarting');
  }

  /** Takes the rooms that nobody has and somebody has to look after. */
  async #lookAfter(now: Instant): Promise<void> {
    for (const code of await this.#ports.tenancy.unattended(now)) {
      const room = await this.find(code);
      if (this.#isStarted && room.ok) await this.#settle(room.value, now);
    }
  }

  /** Deletes what has been kept long enough, and lets rooms go that nobody needs in memory. */
  async #tidy(now: Instant): Promise<void> {
    for (const [code, expiry] of this.#shut) if (expiry <= now) await this.#forget(code, expiry);
    for (const code of this.#tenure.paused()) await this.find(code);
    for (const room of this.#rooms.values()) await this.#settle(room, now);
  }

  async #settle(room: Room, now: Instant): Promise<void> {
    const since = room.idleSince();
    if (since === null) return;
    if (room.expiry() <= now) await this.#forget(room.code, now);
    else if (now - since > IDLE_AFTER_MS) void this.#letGo(room, 'restarting');
  }

  /** From the first moment nobody finds the room any more. Where deleting fails, the next time of tidying tries again. */
  async #forget(code: RoomCode, expiry: Instant, byHost = false): Promise<boolean> {
    await this.#answers.get(code);
    const room = this.#rooms.get(code);
    this.#rooms.delete(code);
    this.#shut.set(code, expiry);
    this.#answers.set(code, Promise.resolve(here(err({ code: 'unknown_room' }))));
    await room?.rest();
    try {
      await this.#ports.journal.forget(code);
    } catch (error) {
      this.#incidents.report('a room could not be deleted', error);
      // Its host is told so, and everybody comes back to it; one whose time is over stays out of sight.
      if (byHost) this.#comeBack(code);
      await room?.stop(byHost ? 'restarting' : 'closed');
      return false;
    }
    await this.#tenure.release(code, null);
    this.#shut.delete(code);
    this.#answers.delete(code);
    this.#ports.log.info('a room was deleted', { room: code });
    await room?.stop('closed');
    return true;
  }

  #comeBack(code: RoomCode): void {
    this.#tenure.pause(code);
    this.#answers.delete(code);
  }
}

function here(found: Found): Where {
  return { kind: 'here', found };
}

/** When somebody has to look after the room, if nobody comes to it before. */
function wakingTime(room: Room): Instant {
  return Math.min(room.expiry(), room.due() ?? Infinity) as Instant;
}
