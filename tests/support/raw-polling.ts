/** A bare speaker of Engine.IO over requests: it posts what it likes, and polls only when it wants to. */
import { exchange, type Exchange } from './raw-http.ts';

const handshake = '/socket.io/?EIO=4&transport=polling';

export class RawPolling {
  readonly sid: string;
  readonly path: string;
  readonly #url: string;

  constructor(url: string, sid: string) {
    this.#url = url;
    this.sid = sid;
    this.path = `${handshake}&sid=${sid}`;
  }

  static async open(url: string): Promise<RawPolling> {
    const { text } = await exchange(url, [`GET ${handshake} HTTP/1.1`, 'Host: localhost']);
    const sid = /"sid":"([^"]+)"/.exec(text)?.[1];
    if (sid === undefined) throw new Error(`no session: ${text}`);
    return new RawPolling(url, sid);
  }

  /** Connected as a page is, up to where it asks for a place. */
  static async page(url: string): Promise<RawPolling> {
    const poller = await RawPolling.open(url);
    await poller.post('40');
    await poller.poll();
    return poller;
  }

  post(body: string): Promise<Exchange> {
    const head = ['Host: localhost', 'Content-Type: text/plain', `Content-Length: ${String(Buffer.byteLength(body))}`];
    return exchange(this.#url, [`POST ${this.path} HTTP/1.1`, ...head], body);
  }

  /** What has come since the last poll, or comes next. */
  async poll(): Promise<string> {
    const { text } = await exchange(this.#url, [`GET ${this.path} HTTP/1.1`, 'Host: localhost']);
    return text.slice(text.indexOf('\r\n\r\n') + 4);
  }

  /** Whether the server knows nothing of it any more. */
  async isGone(): Promise<boolean> {
    const { status } = await this.post('3');
    return status === 400;
  }
}
