/** The socket, reduced to what the connection needs of it. */
import { io, type Socket } from 'socket.io-client';
import type { RoomCode } from '../../shared/ids.ts';
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
  readonly up: () => void;
  /** Lost, or could not be made. */
  readonly down: () => void;
  readonly update: (update: Update) => void;
  readonly closed: (reason: CloseReason) => void;
}

export interface Wire {
  connected(): boolean;
  /** With the room in the address: whatever stands before the server sees where the connection is to go. */
  connect(room: RoomCode | ''): void;
  disconnect(): void;
  /** Null: no answer in time, or the connection went away. What happened is then unknown. */
  request<Name extends RequestName>(
    name: Name,
    request: RequestInput<Name>,
    timeoutMs: number,
  ): Promise<Reply<Name> | null>;
}

export type OpenWire = (events: WireEvents) => Wire;

type UntypedEmit = (name: string, request: unknown) => Promise<unknown>;

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
  follow(socket, events);
  return {
    connected: () => socket.connected,
    connect: (room) => {
      socket.io.opts.query = { room };
      socket.connect();
    },
    disconnect: () => void socket.disconnect(),
    request: async (name, request, timeoutMs) => {
      // An emit without a connection would be kept and sent before the seat is resumed.
      if (!socket.connected) return null;
      const limited = socket.timeout(timeoutMs);
      const emit = limited.emitWithAck.bind(limited) as unknown as UntypedEmit;
      return emit(name, request).catch(() => null) as Promise<Reply<typeof name> | null>;
    },
  };
};

/** Passes on what happens to the socket. */
function follow(socket: PageSocket, events: WireEvents): void {
  let failures = 0;
  socket.on('connect', () => {
    failures = 0;
    events.up();
  });
  socket.on('disconnect', () => {
    // On waking, the library finds the connection dead before it says so, and keeps what is asked meanwhile: it
    // would come before the seat is resumed.
    socket.sendBuffer = [];
    events.down();
  });
  socket.on('connect_error', () => {
    failures += 1;
    // A network that swallows websockets never reports them as failed: begin with polling in turn.
    socket.io.opts.transports = failures % 2 === 0 ? ['websocket', 'polling'] : ['polling', 'websocket'];
    events.down();
  });
  socket.on('update', events.update);
  socket.on('closed', events.closed);
}
