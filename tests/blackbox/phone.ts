/** The product's own client without a page around it: connection, outbox and store over a real socket. */
import { Connection } from '../../client/lib/connection.ts';
import type { Place } from '../../client/lib/identity.ts';
import type { CommandResult } from '../../client/lib/outbox.ts';
import { ServerClock } from '../../client/lib/server-clock.ts';
import { Store, type ConnectionState } from '../../client/lib/store.ts';
import { openWire, type OpenWire } from '../../client/lib/wire.ts';
import type { Command } from '../../shared/commands.ts';
import type { RoomCode, SeatId } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { ParticipantView } from '../../shared/views.ts';
import { newSecret } from '../bots/page.ts';

interface Wanted {
  readonly url: string;
  /** Where it stands in before joining; a place of its own otherwise. */
  readonly place?: Place;
  readonly code?: RoomCode;
  /** Difference of the device's own clock. */
  readonly offMs?: number;
  readonly onStalePage?: () => void;
  readonly wire?: OpenWire;
}

export class Phone {
  readonly place: Place;
  readonly store = new Store();
  readonly clock: ServerClock;
  readonly connection: Connection;
  /** Every state of the connection, in order. */
  readonly states: ConnectionState[] = [];
  /** Called whenever the connection stands, before the seat has been taken. */
  onUp: () => void = () => undefined;

  constructor({ url, place, code, offMs = 0, onStalePage, wire = openWire }: Wanted) {
    this.place = place ?? { role: 'seat', code: code!, secret: newSecret() };
    this.clock = new ServerClock(() => performance.now() + offMs);
    const options = { clock: this.clock, ...(onStalePage && { onStalePage }) };
    const open: OpenWire = (events) => {
      const up = (): void => {
        this.onUp();
        events.up();
      };
      return at(url, () => wire({ ...events, up }));
    };
    this.connection = new Connection(this.store, open, options);
    this.store.connection.subscribe((state) => {
      this.states.push(state);
    });
  }

  /** Joins as a new person. */
  static async join(url: string, code: RoomCode, name: string): Promise<Phone> {
    const phone = new Phone({ url, code });
    const reply = await phone.connection.join(phone.place, name);
    if (!reply.ok) throw new Error(`${name} was turned away: ${reply.error.code}`);
    return phone;
  }

  /** The same person on another page, which knows nothing but the place. */
  again(url: string): Phone {
    const phone = new Phone({ url, place: this.place });
    phone.connection.start(phone.place);
    return phone;
  }

  send(command: Command): Promise<CommandResult> {
    return this.connection.send(command);
  }

  view(): ParticipantView {
    const { view } = this.store.confirmed.value;
    if (view?.audience !== 'team') throw new Error('this phone has no view');
    return view;
  }

  self(): SelfView {
    const { self } = this.store.confirmed.value;
    if (self === null) throw new Error('this phone has no seat');
    return self;
  }

  seat(): SeatId {
    return this.self().seat;
  }

  isIn(): boolean {
    return this.store.connection.value === 'online' && this.store.confirmed.value.view !== null;
  }

  /** As when the browser throws the page away. */
  drop(): void {
    this.connection.sleep();
  }
}

/** Runs `open` as on a page of that address: the wire connects to where its page came from. */
function at<T>(url: string, open: () => T): T {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
  Object.defineProperty(globalThis, 'location', { value: new URL(url), configurable: true });
  try {
    return open();
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'location');
    else Object.defineProperty(globalThis, 'location', before);
  }
}
