import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Whether a page of this origin may talk to the server: its own pages, and those of the public
 * address. A client without an origin is no page; it has no cookies to abuse here either.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const from = hostOf(origin);
  if (from === null) return false;
  return from === host?.toLowerCase() || (publicUrl !== undefined && originOf(publicUrl) === originOf(origin));
}

/**
 * Where the sender comes from, as far as limits go: the socket's address, or what the last of `hops`
 * trusted proxies was told. Of IPv6 the network counts, since every device has a whole one to choose from.
 */
export function addressOf(remote: string | undefined, forwarded: string | string[] | undefined, hops: number): string {
  const told = [forwarded ?? []].flat().join(',').split(',');
  const address = hops > 0 ? told.at(-hops)?.trim() : undefined;
  return networkOf(address || (remote ?? 'unknown'));
}

/** Where a request comes from, as far as limits go: by its socket's address and its headers. */
export type SenderOf = (remote: string | undefined, headers: IncomingHttpHeaders) => string;

/** For a server that has so many trusted proxies in front of it. */
export function senderBehind(hops: number): SenderOf {
  return (remote, headers) => addressOf(remote, headers['x-forwarded-for'], hops);
}

const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i;

function networkOf(address: string): string {
  const old = mapped.exec(address)?.[1];
  if (old !== undefined) return old;
  if (!isIPv6(address)) return address;
  const [bare = ''] = address.split('%');
  const [head = [], tail = []] = new URL(`http://[${bare}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
