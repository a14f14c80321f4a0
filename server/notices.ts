/** The few sentences that the server says to whoever starts it. */
import { renderUnicodeCompact } from 'uqr';
import { StoreError } from './journal/engine.ts';
import { addressesOf, urlAt } from './lan.ts';

/** What the operator reads at the start: where to go, and a code to point a phone at. */
export function greeting(host: string, port: number, publicUrl: string | undefined): string {
  const near = addressesOf(host);
  const addresses = near.map((address) => urlAt(address, port));
  const forPhones = publicUrl ?? addresses[0];
  const lines = [publicUrl, `http://localhost:${String(port)}`, ...addresses].filter((line) => line !== undefined);
  const list = [...new Set(lines)].map((line) => `  ${line}`);
  const code = forPhones === undefined ? [] : ['', renderUnicodeCompact(forPhones, { border: 2 })];
  return ['Two Hats is open. A host starts at /host on one of these:', ...list, ...code, ''].join('\n');
}

/** Why the server cannot start, in one sentence where it is the operator's to mend. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'The port is already in use: choose another with --port, or stop the other program.';
  if (code === 'EACCES') return 'This port may not be used here: choose one above 1023 with --port.';
  if (code === 'EADDRNOTAVAIL') return 'This machine does not have the address given with --host.';
  return error instanceof StoreError ? error.message : (error.stack ?? error.message);
}
