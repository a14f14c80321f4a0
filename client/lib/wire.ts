/** The socket, reduced to what the connection needs of it. */
import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServer,
  CloseReason,
  Reply,
  RequestInput,
  RequestName,
  ServerToClient,
} from '../../shared/protocol.ts';
import type { Update } from '../../shared/views.ts';

export interface WireEvents {
  up(): void;
  /** Lost, or could not be made. */
  down(): void;
  update(update: Update): void;
  closed(reason: CloseReason): void;
}

export interface Wire {
  connected(): boolean;
  connect(): void;
  disconnect(): void;
  /** Null: no answer in time, or the connection went away. What happened is then unknown. */
  request<Name extends RequestName>(
    name: Name,
    request: RequestInput<Name>,
    timeoutMs: number,
  ): Promise<Reply<Name> | null>;
}

export type OpenWire = (events: WireEvents) => Wire;

type UntypedEmit = (name: string, request: unknown, done: (error: Error | null, reply: unknown) => void) => void;

type PageSocket = Socket<ServerToClient, ClientToServer>;

export const openWire: OpenWire = (events) => {
  // Reconnection is ours: the library's jitter brings a whole room back within the same second.
  const socket: PageSocket = io({
    autoConnect: false,
    reconnection: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: 8_000,
  });
  const awaited = new Set<() => void>();
  follow(socket, events, awaited);
  return {
    connected: () => socket.connected,
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    request: (name, request, timeoutMs) =>
      new Promise((resolve) => {
        // An emit without a connection would be kept and sent before the seat is resumed.
        if (!socket.connected) {
          resolve(null);
          return;
        }
        const limited = socket.timeout(timeoutMs);
        const emit = limited.emit.bind(limited) as unknown as UntypedEmit;
        const giveUp = () => resolve(null);
        awaited.add(giveUp);
        emit(name, request, (error, reply) => {
          awaited.delete(giveUp);
          resolve(error === null ? (reply as Reply<typeof name>) : null);
        });
      }),
  };
};

/** Passes on what happens to the socket; `awaited` are the requests that are open. */
function follow(socket: PageSocket, events: WireEvents, awaited: Set<() => void>): void {
  let failures = 0;
  socket.on('connect', () => {
    failures = 0;
    events.up();
  });
  socket.on('disconnect', () => {
    // On waking, the library finds the connection dead before it says so, and keeps what is asked meanwhile: it
    // would come before the seat is resumed.
    socket.sendBuffer = [];
    for (const giveUp of awaited) giveUp();
    awaited.clear();
    events.down();
  });
  socket.on('connect_error', () => {
    failures += 1;
    // A network that swallows websockets never reports them as failed: begin with polling in turn.
    socket.io.opts.transports = failures % 2 === 0 ? ['websocket', 'polling'] : ['polling', 'websocket'];
    events.down();
  });
  socket.on('update', (update) => events.update(update));
  socket.on('closed', (reason) => events.closed(reason));
}
