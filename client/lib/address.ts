/**
 * Addresses of the pages. Participants: `/483172`. Host and projector: `/host#483172` and
 * `/screen#483172`, or with the secret behind a dot to hand a place to another device; what follows
 * `#` never reaches a server.
 */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { rememberPlace, type Role } from './identity.ts';

const codeShape = /^[1-9][0-9]{5}$/;

/** The room code in whatever a person typed, for example `483 172`; null if it is none. */
export function parseCode(text: string): RoomCode | null {
  const digits = text.normalize('NFKC').replace(/[\s\-–.]/g, '');
  return codeShape.test(digits) ? (digits as RoomCode) : null;
}

/** As people read it: `483 172`. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}

/** The room named by the page's address. A secret in it is kept for `role` and taken out of sight. */
export function roomInAddress(role: Role): RoomCode | null {
  const [inHash = '', secret = ''] = location.hash.slice(1).split('.');
  const code = parseCode(inHash) ?? parseCode(location.pathname.split('/').at(-1) ?? '');
  if (code !== null && /^[A-Za-z0-9_-]{22,64}$/.test(secret)) {
    rememberPlace({ role, code, secret: secret as Secret });
    history.replaceState(null, '', `${location.pathname}#${code}`);
  }
  return code;
}

export function joinAddress(code: RoomCode): string {
  return `${location.origin}/${code}`;
}

export function hostAddress(code: RoomCode): string {
  return `/host#${code}`;
}

/** With the secret, for a projector on another device than the host's. */
export function screenAddress(code: RoomCode, secret?: Secret): string {
  return secret === undefined ? `/screen#${code}` : `${location.origin}/screen#${code}.${secret}`;
}
