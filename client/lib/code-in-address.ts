/** The workshop that a page tells of, in its address: `/report#483172`, `/later#483172`. */
import { useEffect, useState } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { parseCode } from './address.ts';

/** Null: none, or not a code. People paste it with a space in it as well. */
export function codeInHash(hash: string): RoomCode | null {
  try {
    return parseCode(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

export function useCodeInAddress(): RoomCode | null {
  const [code, setCode] = useState(() => codeInHash(location.hash));
  useEffect(() => {
    const follow = () => setCode(codeInHash(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return code;
}
