/** What a person types or pastes to put a workshop on this screen. */
import { parseCode } from '../lib/address.ts';
import type { Place } from '../lib/identity.ts';
import { parseTypedSecret } from '../lib/typed-secret.ts';

export type Typed =
  { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly code: boolean; readonly key: boolean };

/** The place that was meant, or which of the two fields is wrong. */
export function placeTyped(code: string, key: string): Typed {
  const parsedCode = parseCode(code);
  const secret = parseTypedSecret(key);
  if (parsedCode === null || secret === null) return { ok: false, code: parsedCode === null, key: secret === null };
  return { ok: true, place: { role: 'screen', code: parsedCode, secret } };
}
