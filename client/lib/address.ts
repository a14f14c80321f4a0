/**
 * Addresses of the pages. Participants: `/483172`. Host and projector: `/host#483172` and
 * `/screen#483172`. No address ever holds a secret.
 */
import { signal } from '@preact/signals';
import type { RoomCode } from '../../shared/ids.ts';

const codeShape = /^[1-9][0-9]{5}$/;

/** The room code in whatever a person typed, for example `483 172`; null if it is none. */
export function parseCode(text: string): RoomCode | null {
  const digits = latinDigits(text).replace(/[\s\-–.]/g, '');
  return codeShape.test(digits) ? (digits as RoomCode) : null;
}

/** Digits as codes have them, whichever keyboard they were typed on. */
export function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** As people read it: `483 172`. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}

/** The room named by the page's address. */
export function roomInAddress(): RoomCode | null {
  return parseCode(location.hash.slice(1)) ?? parseCode(location.pathname.split('/').at(-1) ?? '');
}

/** Where phones go. The page itself may have been opened at an address that only this machine knows. */
const base = signal(location.origin);

/** Asks the server which address it has in the network; until it answers, this page's own is used. */
export async function learnJoinAddress(): Promise<void> {
  const answer: unknown = await fetch('/api/address')
    .then((response) => response.json())
    .catch(() => null);
  if (typeof answer === 'object' && answer !== null && 'base' in answer) base.value = String(answer.base);
}

export function joinAddress(code: RoomCode): string {
  return `${base.value}/${code}`;
}

export function hostAddress(code: RoomCode): string {
  return `/host#${code}`;
}

const deckParam = 'deck';

/** To host with a deck of this browser, named by its key. */
export function hostWithDeck(key: string): string {
  return `/host?${new URLSearchParams({ [deckParam]: key }).toString()}`;
}

/** The key of the deck that the page's address names. */
export function deckInAddress(): string | null {
  return new URLSearchParams(location.search).get(deckParam);
}

export function screenAddress(code: RoomCode): string {
  return `/screen#${code}`;
}
