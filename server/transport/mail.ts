/**
 * What goes to a page, past the event layer of Socket.IO: an update is encoded once down to the bytes of its frame,
 * however many pages it goes to, and over a websocket the answers of a turn leave with the push that follows them, in
 * one write. Nearly half of what a message costs is that write.
 */
import type { WholeUpdate } from '../rooms/ports.ts';
import { textFrame } from './frames.ts';
import type { RawConnection } from './raw-connections.ts';

/** A packet of Socket.IO, and the frame that it is over a websocket. */
interface Packet {
  readonly text: string;
  readonly frame: Buffer;
}

/** Encodes updates for all connections of a server. */
export class UpdateEncoder {
  /**
   * What was encoded last: an update goes to all pages of a team one after the other. A WeakMap would keep each packet
   * until the next full collection, whatever becomes of its update.
   */
  #newest: { readonly update: WholeUpdate; readonly packet: Packet } | null = null;

  /** `json` is the payload encoded. */
  packetOf(update: WholeUpdate, json: string): Packet {
    if (this.#newest?.update !== update) this.#newest = { update, packet: packetOf(`2["update",${json}]`) };
    return this.#newest.packet;
  }
}

export class Mail {
  readonly #connection: RawConnection;
  readonly #encoder: UpdateEncoder;
  #waiting: Packet[] = [];

  constructor(connection: RawConnection, encoder: UpdateEncoder) {
    this.#connection = connection;
    this.#encoder = encoder;
  }

  /** Answers the request that came under this number; at the end of the turn. */
  answer(id: number, reply: unknown): void {
    if (this.#waiting.length === 0) setImmediate(() => this.flush());
    this.#waiting.push(packetOf(`3${String(id)}[${JSON.stringify(reply)}]`));
  }

  /** Sends the event `update`, of which `json` is the payload encoded. */
  update(update: WholeUpdate, json: string): void {
    const packet = this.#encoder.packetOf(update, json);
    if (this.#waiting.length > 0) this.#waiting.push(packet);
    else this.#write([packet]);
  }

  /** Sends what waits for the end of the turn. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 1 && this.#takesFrames()) this.#write([joined(waiting)]);
    else this.#write(waiting);
  }

  /** Engine.IO writes a prebuilt frame as it is, to a websocket; where others wait before it, they are counted one by one. */
  #takesFrames(): boolean {
    const { name, writable } = this.#connection.transport;
    return name === 'websocket' && writable;
  }

  #write(mail: readonly Packet[]): void {
    for (const { text, frame } of mail) {
      // An option that Engine.IO has for the broadcasts of Socket.IO.
      const options = { compress: false, wsPreEncodedFrame: [frame] };
      this.#connection.write(text, options);
    }
  }
}

function packetOf(text: string): Packet {
  // 4: a message of Engine.IO.
  return { text, frame: textFrame(`4${text}`) };
}

function joined(mail: readonly Packet[]): Packet {
  return { text: '', frame: Buffer.concat(mail.map(({ frame }) => frame)) };
}
