import type { HelperId, SeatId, SecretHash } from '../../shared/ids.ts';
import type { Viewer } from '../game/game.ts';
import type { Connection, Grant, Holder } from './ports.ts';

/** A place is held by one page; only projectors may be several, since they merely watch. */
const pagesPerPlace: Readonly<Record<Viewer['kind'], number>> = { host: 1, helper: 1, seat: 1, screen: 4 };

export interface Attached {
  readonly connection: Connection;
  readonly viewer: Viewer;
}

/** Who holds which secret, and through which connections they are here just now. */
export class Seats {
  readonly #holders = new Map<SecretHash, Holder>();
  /** The one secret of each holder. */
  readonly #hashes = new Map<string, SecretHash>();
  readonly #attached = new Map<string, Attached>();
  /** Connections of each place, the oldest first. */
  readonly #byPlace = new Map<string, readonly Connection[]>();

  /** From now on the holder has this secret and no other. */
  grant({ holder, hash }: Grant): void {
    const key = keyOf(holder);
    const former = this.#hashes.get(key);
    if (former !== undefined) this.#holders.delete(former);
    this.#hashes.set(key, hash);
    this.#holders.set(hash, holder);
  }

  holderOf(hash: SecretHash): Holder | null {
    return this.#holders.get(hash) ?? null;
  }

  viewerWith(hash: SecretHash): Viewer | null {
    const holder = this.#holders.get(hash);
    return holder === undefined ? null : viewerOf(holder);
  }

  viewerOf(connectionId: string): Viewer | null {
    return this.#attached.get(connectionId)?.viewer ?? null;
  }

  attached(): readonly Attached[] {
    return [...this.#attached.values()];
  }

  online(seat: SeatId): boolean {
    return this.#byPlace.has(placeOf({ kind: 'seat', seat }));
  }

  helping(helper: HelperId): boolean {
    return this.#byPlace.has(placeOf({ kind: 'helper', helper }));
  }

  /** The newest connection wins. Returns those that lost their place by it. */
  attach(connection: Connection, viewer: Viewer): readonly Connection[] {
    this.detach(connection.id);
    const here = [...this.connectionsOf(viewer), connection];
    const lost = here.slice(0, Math.max(0, here.length - pagesPerPlace[viewer.kind]));
    for (const { id } of lost) this.#attached.delete(id);
    this.#attached.set(connection.id, { connection, viewer });
    this.#byPlace.set(placeOf(viewer), here.slice(lost.length));
    return lost;
  }

  /** Returns whose connection it was; null if it was nobody's any more. */
  detach(connectionId: string): Viewer | null {
    const attached = this.#attached.get(connectionId);
    if (attached === undefined) return null;
    this.#attached.delete(connectionId);
    const rest = this.connectionsOf(attached.viewer).filter(({ id }) => id !== connectionId);
    if (rest.length === 0) this.#byPlace.delete(placeOf(attached.viewer));
    else this.#byPlace.set(placeOf(attached.viewer), rest);
    return attached.viewer;
  }

  connectionsOf(viewer: Viewer): readonly Connection[] {
    return this.#byPlace.get(placeOf(viewer)) ?? [];
  }
}

/** The rescue secret opens no place by itself. */
function viewerOf(holder: Holder): Viewer | null {
  switch (holder.role) {
    case 'seat':
      return { kind: 'seat', seat: holder.seat };
    case 'helper':
      return { kind: 'helper', helper: holder.helper };
    case 'host':
    case 'screen':
      return { kind: holder.role };
    case 'rescue':
      return null;
  }
}

function keyOf(holder: Holder): string {
  const viewer = viewerOf(holder);
  return viewer === null ? holder.role : placeOf(viewer);
}

function placeOf(viewer: Viewer): string {
  if (viewer.kind === 'seat') return `seat ${viewer.seat}`;
  return viewer.kind === 'helper' ? `helper ${viewer.helper}` : viewer.kind;
}
