import type { RoomCode } from '../../shared/ids.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';

/** What a black-box test speaks to, by its address: one server, or several nodes and what they share. */
export interface System {
  readonly url: string;
  /** What its processes have written: logs, and what they say to the operator. */
  said(): string;
  /** As an operator stops it. Its exit code; of several the first that is not 0. */
  term(): Promise<number | null>;
  /** What the store has of the room, once it has stopped. */
  stored(code: RoomCode): Promise<StoredRoom | null>;
  /** All that the store has on the disk. */
  files(): string;
  close(): Promise<void>;
}
