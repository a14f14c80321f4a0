/** Text frames of a websocket, as a server sends them. */

const FINAL_TEXT = 0x81;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;

/** RFC 6455, section 5.2: the message in one frame, unmasked. */
export function textFrame(message: string): Buffer {
  const payload = Buffer.byteLength(message);
  const header = headerOf(payload);
  const frame = Buffer.allocUnsafe(header.length + payload);
  frame.set(header);
  frame.write(message, header.length);
  return frame;
}

function headerOf(payload: number): Uint8Array {
  if (payload < LENGTH_IN_16_BITS) return Uint8Array.of(FINAL_TEXT, payload);
  if (payload < 2 ** 16) return Uint8Array.of(FINAL_TEXT, LENGTH_IN_16_BITS, payload >> 8, payload & 0xff);
  const header = Buffer.alloc(10);
  header.set([FINAL_TEXT, LENGTH_IN_64_BITS]);
  header.writeBigUInt64BE(BigInt(payload), 2);
  return header;
}
