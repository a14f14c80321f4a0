import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FrameCutter, textOf } from './frames.ts';
import { FaultProxy } from './proxy.ts';

let server: Server;
let proxy: FaultProxy;
let far: Socket;
let near: Socket;
let heard: string;
let told: string;

/** A server that says what the test says, and one page that listens. */
beforeEach(async () => {
  heard = '';
  told = '';
  server = createServer((socket) => {
    far = socket;
    socket.on('error', () => undefined).on('data', (data) => (told += String(data)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = await FaultProxy.before({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, { tap: true });
  near = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  near.on('error', () => undefined).on('data', (data) => (heard += String(data)));
  await Promise.all([once(near, 'connect'), once(server, 'connection')]);
});
afterEach(() => {
  near.destroy();
  far.destroy();
  proxy.close();
  server.close();
});

async function say(text: string): Promise<void> {
  far.write(text);
  near.write(text.toUpperCase());
  await expect.poll(() => told).toContain(text.toUpperCase());
}

describe('the fault proxy', () => {
  it('passes everything on, and keeps it', async () => {
    await say('hello');
    await expect.poll(() => heard).toBe('hello');
    expect(String(proxy.links()[0]!.down[0])).toBe('hello');
    expect(proxy.opened()).toBe(1);
  });

  it('freezes both ways, also the end, and lets all of it through afterwards', async () => {
    proxy.set({ kind: 'freeze' });
    far.write('later');
    far.end();
    near.write('LATER');
    await expect.poll(() => proxy.links()[0]!.up.length).toBe(1);
    expect(heard + told).toBe('');
    const ended = once(near, 'end');
    proxy.heal();
    await ended;
    expect(heard).toBe('later');
    await expect.poll(() => told).toBe('LATER');
  });

  it('loses what the server says one way, and the connection with it', async () => {
    proxy.set({ kind: 'oneway' });
    await say('lost');
    const closed = new Promise((resolve) => near.once('close', resolve));
    proxy.heal();
    await closed;
    expect(heard).toBe('');
  });

  it('cuts with a reset', async () => {
    const broken = new Promise<NodeJS.ErrnoException>((resolve) => near.once('error', resolve));
    proxy.cut();
    expect((await broken).code).toBe('ECONNRESET');
    expect(proxy.openLinks()).toEqual([]);
  });

  it('is slow: later, in order, and no faster than it may be', async () => {
    proxy.set({ kind: 'slow', delayMs: 100, bytesPerSecond: 1_000 });
    const since = Date.now();
    far.write('a'.repeat(100));
    await expect.poll(() => heard.length, { timeout: 3_000 }).toBe(100);
    far.write('b');
    await expect.poll(() => heard.length, { timeout: 3_000 }).toBe(101);
    expect(Date.now() - since).toBeGreaterThanOrEqual(295);
  });

  it('answers everything with a page of its own, as a venue does before one has agreed to it', async () => {
    proxy.door('portal');
    const response = await fetch(`${proxy.url}/socket.io/?EIO=4`);
    expect(response.headers.get('content-type')).toBe('text/html');
    proxy.door('refused');
    await expect(fetch(proxy.url)).rejects.toThrow();
  });
});

describe('the cutter of frames', () => {
  it('finds the messages wherever the network has split them', () => {
    const head = Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n');
    const long = 'x'.repeat(300);
    const bytes = Buffer.concat([head, Buffer.from([0x81, 1]), Buffer.from('2'), Buffer.from([0x81, 126, 1, 44])]);
    const all = Buffer.concat([bytes, Buffer.from(long)]);
    const cutter = new FrameCutter();
    const frames = [...all].flatMap((byte) => cutter.push(Buffer.from([byte])));
    expect(frames).toHaveLength(3);
    expect(frames[0]!.equals(head)).toBe(true);
    expect(frames.slice(1).map(textOf)).toEqual(['2', long]);
  });

  it('leaves plain HTTP alone', () => {
    const cutter = new FrameCutter();
    const answer = 'HTTP/1.1 200 OK\r\n\r\n{}';
    expect(cutter.push(Buffer.from(answer)).map(String)).toEqual([answer]);
    expect(cutter.push(Buffer.from('more')).map(String)).toEqual(['more']);
  });
});
