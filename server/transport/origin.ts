import type { IncomingMessage } from 'node:http';

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

/** The sender's address: the socket's, or what the last of `hops` trusted proxies was told. */
export function addressOf(remote: string | undefined, forwarded: string | string[] | undefined, hops: number): string {
  const told = [forwarded ?? []].flat().join(',').split(',');
  const address = hops > 0 ? told.at(-hops)?.trim() : undefined;
  return address || (remote ?? 'unknown');
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
