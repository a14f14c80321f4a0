/**
 * A bad network for one server: stands before it as a plain TCP proxy, so that pages and browsers go
 * through it by its address. What is frozen is kept and goes on later, as TCP would. What `oneway` has
 * swallowed nobody sends again, so a connection that has lost something is cut when the fault ends.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FrameCutter } from './frames.ts';

export type Fault =
  | { readonly kind: 'none' }
  /** Nothing goes through and nobody is told. */
  | { readonly kind: 'freeze' }
  /** What the server says is lost. */
  | { readonly kind: 'oneway' }
  /** Later by so much, and not more than so many bytes per second. */
  | { readonly kind: 'slow'; readonly delayMs: number; readonly bytesPerSecond?: number };

/** What happens to connections that are being made. */
export type Door = 'open' | 'refused' | 'no-websockets' | 'swallowed-websockets' | 'portal';

/** Called with each message of the server to a page; what it returns goes on in its place. */
export type Tamper = (frame: Buffer, count: number, link: Link) => readonly Buffer[];

const none: Fault = { kind: 'none' };
const page = '<!doctype html><title>Welcome to our Wi-Fi</title>';
const portalAnswer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`;

/** One connection through the proxy. */
export class Link {
  /** Everything that the page was sent, and the first bytes of what it sent itself. */
  readonly down: Buffer[] = [];
  readonly up: Buffer[] = [];
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #frames = new FrameCutter();
  #fault: Fault = none;
  #held: (() => void)[] = [];
  #count = 0;
  #freeAt = 0;
  #hasLost = false;

  constructor(near: Socket, far: Socket, tamper: () => Tamper | null, tap: boolean) {
    this.#near = near;
    this.#far = far;
    far.on('data', (data: Buffer) => {
      const change = tamper();
      const out = change === null ? [data] : this.#frames.push(data).flatMap((frame) => this.#changed(frame, change));
      for (const bytes of out) {
        if (tap) this.down.push(bytes);
        this.#pass(bytes, near, this.#fault.kind === 'oneway');
      }
    });
    near.on('data', (data: Buffer) => {
      if (tap) this.up.push(data);
      this.#pass(data, far, false);
    });
    this.#join(near, far);
    this.#join(far, near);
  }

  isOpen(): boolean {
    return !this.#near.destroyed && !this.#far.destroyed;
  }

  /** Both ends are told that the connection was broken off. */
  cut(): void {
    this.#held = [];
    this.#near.resetAndDestroy();
    this.#far.resetAndDestroy();
  }

  set(fault: Fault): void {
    if (this.#hasLost && fault.kind !== 'oneway') this.cut();
    this.#fault = fault;
    if (fault.kind === 'freeze') return;
    const held = this.#held;
    this.#held = [];
    for (const send of held) send();
  }

  #changed(frame: Buffer, tamper: Tamper): readonly Buffer[] {
    this.#count += 1;
    return tamper(frame, this.#count, this);
  }

  #pass(data: Buffer, to: Socket, isLost: boolean): void {
    this.#hasLost ||= isLost;
    if (isLost) return;
    const send = (): void => {
      if (to.writable) to.write(data);
    };
    if (this.#fault.kind === 'freeze') this.#held.push(send);
    else if (this.#fault.kind === 'slow') this.#later(send, data.length);
    else send();
  }

  #later(send: () => void, bytes: number): void {
    if (this.#fault.kind !== 'slow') return;
    const { delayMs, bytesPerSecond = Infinity } = this.#fault;
    this.#freeAt = Math.max(this.#freeAt, Date.now()) + (bytes * 1_000) / bytesPerSecond;
    setTimeout(send, this.#freeAt - Date.now() + delayMs);
  }

  #join(one: Socket, other: Socket): void {
    one.on('error', () => other.destroy());
    one.on('end', () => {
      const end = (): void => {
        other.end();
      };
      const isLost = this.#fault.kind === 'oneway' && one === this.#far;
      if (this.#fault.kind === 'freeze') this.#held.push(end);
      else if (this.#fault.kind === 'slow') this.#later(end, 0);
      else if (isLost) this.#hasLost = true;
      else end();
    });
  }
}

export class FaultProxy {
  readonly url: string;
  readonly #server: Server;
  readonly #port: number;
  readonly #tap: boolean;
  #links: readonly Link[] = [];
  #waiting: readonly Socket[] = [];
  #fault: Fault = none;
  #door: Door = 'open';
  #tamper: Tamper | null = null;
  #opened = 0;

  /** On a server that listens; `before` makes one. */
  constructor(server: Server, target: string, tap: boolean) {
    this.#server = server;
    this.#port = Number(new URL(target).port);
    this.#tap = tap;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => {
      this.#admit(near);
    });
  }

  /** `tap`: keeps all bytes of every connection. */
  static async before({ url }: { readonly url: string }, { tap = false } = {}): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultProxy(server, url, tap);
  }

  /** Connections that were asked for until now. */
  opened(): number {
    return this.#opened;
  }

  links(): readonly Link[] {
    return this.#links;
  }

  openLinks(): readonly Link[] {
    return this.#links.filter((link) => link.isOpen());
  }

  /** For all connections that are, and all that come. */
  set(fault: Fault): void {
    this.#fault = fault;
    for (const link of this.#links) link.set(fault);
  }

  heal(): void {
    this.set(none);
  }

  cut(): void {
    for (const link of this.openLinks()) link.cut();
  }

  door(door: Door): void {
    this.#door = door;
  }

  /** Begins with connections that come after this. */
  tamper(tamper: Tamper | null): void {
    this.#tamper = tamper;
  }

  close(): void {
    for (const socket of this.#waiting) socket.destroy();
    this.cut();
    this.#server.close();
  }

  #admit(near: Socket): void {
    this.#opened += 1;
    if (this.#door === 'refused') near.resetAndDestroy();
    else if (this.#door === 'open') this.#forward(near, null);
    else this.#look(near);
  }

  /** Waits for the first bytes, to see what is asked for. */
  #look(near: Socket): void {
    this.#waiting = [...this.#waiting.filter(({ destroyed }) => !destroyed), near];
    near.on('error', () => undefined);
    near.once('data', (first: Buffer) => {
      const isWebsocket = /\r\nupgrade: *websocket\r\n/i.test(first.toString('latin1'));
      if (this.#door === 'portal') near.end(portalAnswer);
      else if (!isWebsocket) this.#forward(near, first);
      else if (this.#door === 'no-websockets') near.resetAndDestroy();
    });
  }

  #forward(near: Socket, first: Buffer | null): void {
    const far = connect({ port: this.#port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const tamper = this.#tamper;
    const link = new Link(near, far, () => tamper, this.#tap);
    link.set(this.#fault);
    this.#links = [...this.#links, link];
    if (first !== null) near.emit('data', first);
  }
}
