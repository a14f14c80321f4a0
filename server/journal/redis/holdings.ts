import type { Instant, RoomCode } from '../../../shared/ids.ts';
import type { AppendFailure, Claim, Entry, Rewrite } from '../../rooms/ports.ts';
import { noHead, type Head } from '../rows.ts';
import { Lane } from './lane.ts';
import type { Claimed } from './scripts.ts';
import type { Writer, WriterNeeds } from './writer.ts';

/** Of a room that is not there before its first entry. */
const FIRST_EPOCH = '1';
const RENEW_EVERY_MS = 1_000;
/** Commands of a connection are answered in order: where this one is not in time, none is. */
const ANSWERS_WITHIN_MS = 2_000;

export interface HoldingsNeeds extends WriterNeeds {
  readonly writer: Writer;
  /** Base address under which other processes reach this one. */
  readonly nodeUrl: string;
}

/** The rooms that this process has, by leases that it renews. */
export class Holdings {
  readonly #needs: HoldingsNeeds;
  readonly #lanes = new Map<RoomCode, Lane>();
  readonly #releasing = new Map<RoomCode, Promise<void>>();
  readonly #onLost: ((code: RoomCode) => void)[] = [];
  readonly #onTakenOver: ((code: RoomCode) => void)[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isRenewing = false;

  constructor(needs: HoldingsNeeds) {
    this.#needs = needs;
  }

  onLost(listener: (code: RoomCode) => void): void {
    this.#onLost.push(listener);
  }

  onTakenOver(listener: (code: RoomCode) => void): void {
    this.#onTakenOver.push(listener);
  }

  /** A room's first entry takes it; the others are refused where this process does not have it. */
  async append(code: RoomCode, entry: Entry, rewrite: Rewrite | undefined): Promise<AppendFailure | null> {
    const lane = this.#lanes.get(code) ?? (entry.revision === 1 ? this.#hold(code, FIRST_EPOCH, noHead) : null);
    const failure = lane === null ? 'conflict' : await lane.append(entry, rewrite);
    if (failure !== null && lane?.acknowledged().revision === 0) this.#lose(lane);
    return failure;
  }

  async claim(code: RoomCode): Promise<Claim> {
    await this.#releasing.get(code)?.catch(() => undefined);
    const { link, owner, leaseMs } = this.#needs;
    const claimed = await link.client().claim([code, owner, String(leaseMs)]);
    if (claimed[0] === 'ours') return this.#claimed(code, claimed);
    const lane = this.#lanes.get(code);
    if (lane !== undefined && lane.acknowledged().revision > 0) this.#lose(lane);
    return claimed[0] === 'unknown' ? { kind: 'unknown' } : { kind: 'elsewhere', node: claimed[1] };
  }

  async release(code: RoomCode, wakeAt: Instant | null): Promise<void> {
    const lane = this.#lanes.get(code);
    if (lane === undefined) return;
    const releasing = this.#letGo(lane, wakeAt);
    this.#releasing.set(code, releasing);
    try {
      await releasing;
    } finally {
      this.#releasing.delete(code);
    }
  }

  /** For a room that is no more. */
  drop(code: RoomCode): void {
    const lane = this.#lanes.get(code);
    this.#lanes.delete(code);
    lane?.lose();
  }

  /** From now on; the first time at once. */
  async start(): Promise<void> {
    await this.#renewAll();
    this.#timer = setInterval(() => {
      this.renew();
    }, RENEW_EVERY_MS);
  }

  /** Tells Redis that this process lives and has what it has, and asks whether that is still so. */
  renew(): void {
    if (this.#isRenewing || !this.#needs.link.isReady()) return;
    this.#isRenewing = true;
    const stuck = setTimeout(() => {
      this.#needs.link.reset('no answer');
    }, ANSWERS_WITHIN_MS);
    this.#renewAll()
      .catch((error: unknown) => {
        // Nothing is given up: as long as nobody takes a room, it is ours, whatever its lease says.
        this.#needs.health.fails(error);
      })
      .finally(() => {
        clearTimeout(stuck);
        this.#isRenewing = false;
      });
  }

  /** Lets all rooms go: whoever asks next takes them. */
  async releaseAll(): Promise<void> {
    await Promise.all([...this.#lanes.keys()].map((code) => this.release(code, 0 as Instant)));
  }

  /** From then on nobody notices that Redis does not answer. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async #renewAll(): Promise<void> {
    const { link, health, owner, leaseMs, nodeUrl, clock } = this.#needs;
    const asked = [...this.#lanes.values()].filter((lane) => lane.acknowledged().revision > 0);
    const known = asked.map((lane) => lane.acknowledged());
    const rooms = asked.flatMap(({ code, epoch }) => [code, epoch]);
    const heads = await link.client().renew([owner, String(leaseMs), String(clock.now()), nodeUrl, ...rooms]);
    health.works();
    asked.forEach((lane, index) => {
      const [revision, chain] = heads[index] ?? [];
      if (revision === undefined || isBehind({ revision: Number(revision), chain }, known[index] ?? noHead)) {
        this.#lose(lane);
      }
    });
  }

  #claimed(code: RoomCode, claimed: Extract<Claimed, readonly ['ours', ...string[]]>): Claim {
    const [, revision, chain, epoch, alive, way] = claimed;
    if (way === 'over') this.#tookOver(code);
    const lane = this.#lanes.get(code);
    if (lane?.epoch !== epoch) {
      if (lane !== undefined) this.#lose(lane);
      this.#hold(code, epoch, { revision: Number(revision), chain });
    }
    return { kind: 'ours', aliveUntil: alive === '' ? null : (Number(alive) as Instant) };
  }

  #tookOver(code: RoomCode): void {
    this.#needs.log.info('a room was taken over from a node that had not let it go', { room: code });
    for (const tell of this.#onTakenOver) tell(code);
  }

  #hold(code: RoomCode, epoch: string, head: Head): Lane {
    const lane = new Lane({ code, epoch }, head, this.#needs.writer, (fenced) => {
      this.#lose(fenced);
    });
    this.#lanes.set(code, lane);
    return lane;
  }

  async #letGo(lane: Lane, wakeAt: Instant | null): Promise<void> {
    const { link, owner, clock } = this.#needs;
    await lane.finish();
    if (this.#lanes.get(lane.code) === lane) this.#lanes.delete(lane.code);
    const wake = wakeAt === null ? '' : String(wakeAt);
    await link.client().release([lane.code, owner, lane.epoch, String(clock.now()), wake]);
  }

  #lose(lane: Lane): void {
    lane.lose();
    if (this.#lanes.get(lane.code) !== lane) return;
    this.#lanes.delete(lane.code);
    // A code that somebody else had before was never ours.
    if (lane.acknowledged().revision === 0) return;
    for (const tell of this.#onLost) tell(lane.code);
  }
}

/** Whether Redis has less than it has acknowledged, or something else in its place. */
function isBehind(found: { readonly revision: number; readonly chain: string | undefined }, known: Head): boolean {
  return found.revision < known.revision || (found.revision === known.revision && found.chain !== known.chain);
}
