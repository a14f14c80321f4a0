/** What a person types or pastes to put a workshop on this screen. */
import type { Secret } from '../../shared/ids.ts';
import { parseCode } from '../lib/address.ts';
import type { Place } from '../lib/identity.ts';

const keyShape = /^[A-Za-z0-9_-]{22,64}$/;
/** Length of a key as our own pages draw it. */
const drawnLength = 32;
/** A key in groups of four with dashes between them. */
const grouped = /^(?:[A-Za-z0-9_-]{4}-)+[A-Za-z0-9_-]{1,4}$/;

/** The key in whatever was typed; null if it cannot be one. A dash may be part of a key. */
export function parseKey(text: string): Secret | null {
  const key = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const readings = [key, grouped.test(key) ? key.replace(/(.{4})-/g, '$1') : key, key.replaceAll('-', '')];
  const drawn = readings.find((one) => one.length === drawnLength) ?? key;
  return keyShape.test(drawn) ? (drawn as Secret) : null;
}

export type Typed =
  { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly code: boolean; readonly key: boolean };

/** The place that was meant, or which of the two fields is wrong. */
export function placeTyped(code: string, key: string): Typed {
  const parsedCode = parseCode(code);
  const secret = parseKey(key);
  if (parsedCode === null || secret === null) return { ok: false, code: parsedCode === null, key: secret === null };
  return { ok: true, place: { role: 'screen', code: parsedCode, secret } };
}
