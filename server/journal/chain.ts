import { hash } from 'node:crypto';

export interface StoredEntry {
  readonly revision: number;
  readonly at: number;
  readonly body: string;
}

/**
 * Checksum of an entry and of all before it: what was changed, left out or put in since it was written
 * shows when the room is read. 22 characters of SHA-256 in base64url.
 */
export function chainOf(before: string, { revision, at, body }: StoredEntry): string {
  return hash('sha256', `${before} ${String(revision)} ${String(at)} ${body}`, 'base64url').slice(0, 22);
}
