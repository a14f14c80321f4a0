/** HTTP by hand: whole, half or wrong requests, and what came back before the server hung up. */
import { connect, type Socket } from 'node:net';

export interface Exchange {
  /** Null: nothing came. */
  readonly status: number | null;
  readonly text: string;
}

/** Sends the bytes and waits until the answer is whole or the server hangs up. */
export function exchange(url: string, lines: readonly string[], body = ''): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = talk(url);
    let text = '';
    const done = (): void => {
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    };
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (isWhole(text)) done();
    });
    socket.once('close', done);
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

export function talk(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(text.slice(0, end))?.[1];
  if (length !== undefined) return Buffer.byteLength(text.slice(end + 4)) >= Number(length);
  return text.endsWith('0\r\n\r\n') || /^HTTP\/1\.1 (101|204)/.test(text);
}
