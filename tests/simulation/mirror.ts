import type { RoomCode } from '../../shared/ids.ts';
import type { Entry, Rewrite, StoredRoom } from '../../server/rooms/ports.ts';

/** An entry as it is handed in. */
export interface Written {
  readonly entry: Entry;
  readonly rewrite: Rewrite | undefined;
}

/** Told of all that becomes of the disk, in order. */
export interface Mirror {
  /** Durable; `refused` did not fit behind it. */
  synced(code: RoomCode, written: readonly Written[], refused: readonly Written[]): void;
  forgot(code: RoomCode): void;
  /** A process starts, on what there is. */
  started(rooms: ReadonlyMap<RoomCode, StoredRoom>): void;
}
