/** Cuts what a server sends into the answer to the handshake and WebSocket messages, one by one. */
export class FrameCutter {
  #rest = Buffer.alloc(0);
  #isUpgraded: boolean | null = null;

  /** The messages that are whole by now, each with its header; plain HTTP goes through as it comes. */
  push(data: Buffer): readonly Buffer[] {
    if (this.#isUpgraded === false) return [data];
    this.#rest = Buffer.concat([this.#rest, data]);
    const cut: Buffer[] = [];
    for (let length = this.#nextLength(); length !== null; length = this.#nextLength()) {
      cut.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
    }
    return cut;
  }

  #nextLength(): number | null {
    if (this.#rest.length === 0) return null;
    if (this.#isUpgraded === null) return this.#handshake();
    if (!this.#isUpgraded) return this.#rest.length;
    if (this.#rest.length < 2) return null;
    const short = this.#rest[1]! & 0x7f;
    const header = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (this.#rest.length < header) return null;
    const payload =
      short === 127 ? Number(this.#rest.readBigUInt64BE(2)) : short === 126 ? this.#rest.readUInt16BE(2) : short;
    return this.#rest.length < header + payload ? null : header + payload;
  }

  #handshake(): number | null {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return null;
    this.#isUpgraded = this.#rest.subarray(0, 12).toString('latin1') === 'HTTP/1.1 101';
    return this.#isUpgraded ? end + 4 : this.#rest.length;
  }
}

/** The text of a WebSocket message of a server. */
export function textOf(frame: Buffer): string {
  const short = frame[1]! & 0x7f;
  return frame.subarray(short === 127 ? 10 : short === 126 ? 4 : 2).toString('utf8');
}
