import { hash, timingSafeEqual } from 'node:crypto';
import type { Command } from '../../shared/commands.ts';
import type { Secret, SecretHash } from '../../shared/ids.ts';

export function hashOf(secret: Secret): SecretHash {
  return sha256(secret) as SecretHash;
}

/**
 * Tells a repeated command from another one under the same id. The sender's secret goes into it, so
 * that nobody who reads the store can find out by trying which name somebody had typed.
 */
export function digestOf(command: Command, secret: Secret): string {
  return sha256(`${secret} ${JSON.stringify(command)}`).slice(0, 22);
}

export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)));
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
