/**
 * Secrets that stand on paper and are typed by people: letters and digits that cannot be mistaken for each
 * other (Crockford's base32), and a last one that gives a slip of the finger away.
 */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { parseCode } from './address.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 135 random bits. */
const drawnLength = 27;
const groups = /.{1,4}/g;
const secretShape = new RegExp(`^[${alphabet}]{${String(drawnLength + 1)}}$`);
const cardShape = new RegExp(`^([0-9]{6})([RHS])([${alphabet}]+)$`);

/** What the text lets in: the host again (rescue card), a helper, or a screen. */
export type CardKind = 'R' | 'H' | 'S';

export function drawTypedSecret(): Secret {
  // 256 is a multiple of 32, so every sign is as likely as any other.
  const raw = crypto.getRandomValues(new Uint8Array(drawnLength));
  const drawn = Array.from(raw, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return (drawn + checkOf(drawn)) as Secret;
}

/** As people read it: `K7QD 02MX …`. */
export function grouped(secret: string): string {
  return (secret.match(groups) ?? []).join(' ');
}

/** The whole text of a card: room, kind and secret. */
export function cardText(code: RoomCode, kind: CardKind, secret: Secret): string {
  return `${code} ${kind} ${grouped(secret)}`;
}

export type ParsedCard =
  | { readonly ok: true; readonly code: RoomCode; readonly kind: CardKind; readonly secret: Secret }
  /** `typo`: all is there, and a sign is wrong. */
  | { readonly ok: false; readonly problem: 'shape' | 'typo' };

export function parseCard(text: string): ParsedCard {
  const [, digits = '', kind, typed = ''] = cardShape.exec(tidy(text)) ?? [];
  const code = parseCode(digits);
  if (code === null || !secretShape.test(typed)) return { ok: false, problem: 'shape' };
  const secret = parseTypedSecret(typed);
  return secret === null ? { ok: false, problem: 'typo' } : { ok: true, code, kind: kind as CardKind, secret };
}

/** The secret alone, in whatever a person typed; null if it cannot be one. */
export function parseTypedSecret(text: string): Secret | null {
  const typed = tidy(text);
  if (!secretShape.test(typed)) return null;
  return checkOf(typed.slice(0, drawnLength)) === typed.charAt(drawnLength) ? (typed as Secret) : null;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Odd weights: one wrong sign always changes it, and so do nearly all neighbours in the wrong order. */
function checkOf(drawn: string): string {
  const weighed = Array.from(drawn, (sign, index) => alphabet.indexOf(sign) * (2 * index + 1));
  const sum = weighed.reduce((total, one) => total + one, 0);
  return alphabet.charAt(sum % alphabet.length);
}
