/** A bare speaker of WebSocket over TCP: it says what no library would let it say, and need not read. */
import { connect, type Socket } from 'node:net';

const upgradeHead = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

interface Opening {
  readonly path?: string;
  readonly headers?: readonly string[];
}

export class RawSocket {
  /** What the server answered to the wish to speak WebSocket. */
  readonly status: number;
  /** Everything that came as text. */
  readonly texts: string[] = [];
  /** Settles when the connection is gone, with the code of the farewell if there was one. */
  readonly gone: Promise<number | null>;
  readonly #socket: Socket;
  #unread: Buffer;
  #farewell: number | null = null;
  #waiting: (() => void)[] = [];

  constructor(socket: Socket, status: number, rest: Buffer) {
    this.#socket = socket;
    this.status = status;
    this.#unread = rest;
    this.gone = new Promise((resolve) => {
      socket.once('close', () => {
        resolve(this.#farewell);
        this.#tell();
      });
    });
    socket.on('drain', () => {
      this.#tell();
    });
    socket.on('data', (chunk) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      this.#read();
    });
    this.#read();
  }

  static async open(url: string, { path = '/socket.io/?EIO=4&transport=websocket', headers = [] }: Opening = {}) {
    const { hostname, port, host } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.write([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...upgradeHead, ...headers, '', ''].join('\r\n'));
    const answer = await headOf(socket);
    const end = answer.indexOf('\r\n\r\n') + 4;
    return new RawSocket(socket, Number(answer.subarray(9, 12)), answer.subarray(end));
  }

  /** Connected as a page is, up to where it asks for a place. */
  static async page(url: string): Promise<RawSocket> {
    const socket = await RawSocket.open(url);
    socket.text('40');
    await socket.said((text) => text.startsWith('40'));
    return socket;
  }

  text(payload: string): boolean {
    return this.#socket.write(frame(0x81, Buffer.from(payload)));
  }

  binary(payload: Buffer): boolean {
    return this.#socket.write(frame(0x82, payload));
  }

  bytes(payload: Buffer): boolean {
    return this.#socket.write(payload);
  }

  /** Settles once what was written has left. False: the connection is gone. */
  async drained(): Promise<boolean> {
    while (this.#socket.writableNeedDrain && !this.isGone()) {
      const told = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await told;
    }
    return !this.isGone();
  }

  /** One request, as a page puts it. Null: the connection went before an answer came. */
  async ask(name: string, payload: unknown, id = Math.floor(Math.random() * 1e9)): Promise<unknown> {
    this.text(`42${String(id)}${JSON.stringify([name, payload])}`);
    const head = `43${String(id)}[`;
    const answer = await this.said((text) => text.startsWith(head)).catch(() => null);
    return answer === null ? null : (JSON.parse(answer.slice(head.length - 1)) as unknown[])[0];
  }

  /** The first text of that kind, whenever it came. */
  async said(isMeant: (text: string) => boolean): Promise<string> {
    for (;;) {
      const found = this.texts.find(isMeant);
      if (found !== undefined) return found;
      if (this.isGone()) throw new Error('the connection has gone');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  isGone(): boolean {
    return this.#socket.destroyed;
  }

  /** Reads no more; the network takes what it can hold, and then nothing. */
  freeze(): void {
    this.#socket.pause();
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(): void {
    for (let found = frameIn(this.#unread); found !== null; found = frameIn(this.#unread)) {
      this.#unread = this.#unread.subarray(found.end);
      if (found.opcode === 1) this.#take(found.payload.toString());
      if (found.opcode === 8) this.#leave(found.payload);
    }
  }

  #take(text: string): void {
    if (text === '2') this.text('3');
    else this.texts.push(text);
    this.#tell();
  }

  #leave(payload: Buffer): void {
    if (payload.length >= 2) this.#farewell = payload.readUInt16BE(0);
    this.#socket.end();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** What came up to the end of an HTTP head, or until the connection was gone. */
function headOf(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => {
    let answer: Buffer = Buffer.alloc(0);
    const take = (chunk: Buffer): void => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.includes('\r\n\r\n')) done();
    };
    const done = (): void => {
      socket.off('data', take).off('close', done);
      resolve(answer);
    };
    socket.on('data', take).once('close', done);
  });
}

/** One frame of a client: masked, by zeros. */
export function frame(head: number, payload: Buffer): Buffer {
  const length = payload.length;
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff];
  if (length <= 0xffff) return Buffer.concat([Buffer.from([head, ...size, 0, 0, 0, 0]), payload]);
  const long = Buffer.alloc(14);
  long.writeUInt8(head, 0);
  long.writeUInt8(0x80 | 127, 1);
  long.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([long, payload]);
}

/** A message in frames of one byte each. */
export function crumbs(payload: string): Buffer {
  const bytes = Buffer.from(payload);
  const last = bytes.length - 1;
  const heads = (at: number): number => (at === 0 ? 0x01 : at === last ? 0x80 : 0x00);
  return Buffer.concat(Array.from(bytes, (byte, at) => frame(heads(at), Buffer.from([byte]))));
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly end: number;
}

/** The first whole frame of what a server has sent, if it is there. */
function frameIn(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const opcode = bytes.readUInt8(0) & 0x0f;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return null;
  const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const end = start + length;
  return bytes.length < end ? null : { opcode, payload: bytes.subarray(start, end), end };
}
