/** One whole text frame of a server, as it goes over the wire (RFC 6455): built once, written to many. */
export function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([headOf(payload.length), payload]);
}

const finalText = 0x81;
const [short, twoBytes, eightBytes] = [126, 126, 127];

function headOf(length: number): Buffer {
  if (length < short) return Buffer.from([finalText, length]);
  if (length <= 0xffff) {
    const head = Buffer.from([finalText, twoBytes, 0, 0]);
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.alloc(10, finalText);
  head.writeUInt8(eightBytes, 1);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
