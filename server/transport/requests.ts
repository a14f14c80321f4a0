/**
 * Requests as they come over the wire, read before Socket.IO reads them: on its way to a listener an event takes
 * longer than all that is done for a move. What is no plain event is still Socket.IO's own business.
 */
import type { Socket } from 'socket.io';
import type { Receive } from './listen.ts';
import type { Mail } from './mail.ts';

interface Asked {
  /** Number under which an answer is awaited; null: none is. */
  readonly id: number | null;
  readonly event: readonly unknown[];
}

/** Packet type of Socket.IO, and the number of the acknowledgement that is asked for. */
const eventHead = /^2(\d{0,15})\[/;

/** From now on what the page asks goes to `receive`, and the answers into its mail. */
export function takeRequests(socket: Socket, mail: Mail, receive: Receive): void {
  const { conn } = socket;
  const others = conn.listeners('data') as ((packet: unknown) => void)[];
  conn.removeAllListeners('data');
  conn.on('data', (packet: unknown) => {
    const asked = socket.connected && typeof packet === 'string' ? askedIn(packet) : null;
    if (asked === null) {
      for (const decode of others) decode(packet);
      return;
    }
    const { id, event } = asked;
    receive(event, (reply) => {
      if (id !== null) mail.answer(id, reply);
    });
  });
}

/** Null: not an event, or none that can be read, of which Socket.IO makes an end. */
function askedIn(packet: string): Asked | null {
  const [head, id] = eventHead.exec(packet) ?? [];
  if (head === undefined) return null;
  try {
    const event = JSON.parse(packet.slice(head.length - 1)) as unknown;
    return Array.isArray(event) && typeof event[0] === 'string' ? { id: id ? Number(id) : null, event } : null;
  } catch {
    return null;
  }
}
