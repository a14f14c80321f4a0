import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certify } from '../support/certificate.ts';
import { freePort } from '../support/free-port.ts';
import { requireOpenssl } from '../support/optional.ts';
import { unreachable } from './unreachable.ts';

const openssl = requireOpenssl();

async function toldOf(url: string): Promise<string> {
  const error: unknown = await fetch(url).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return unreachable(url, error);
}

const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('a reason'), { code }) });

describe('a server that does not answer the bots', () => {
  it('is said not to be there where nothing listens', async () => {
    const told = await toldOf(`http://127.0.0.1:${String(await freePort())}`);
    expect(told).toMatch(/no server at .*npm start.*--url/);
  });

  it.skipIf(openssl === null)('is there, with a certificate that is not trusted', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-bots-'));
    const { certificate, key } = certify(openssl ?? '', directory);
    const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) });
    try {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const told = await toldOf(`https://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
      expect(told).toMatch(/does not trust its certificate \(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA_CERTS/);
      expect(told).not.toContain('no server');
    } finally {
      server.close();
      rmSync(directory, { recursive: true });
    }
  });

  it.each(['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'])(
    'names the remedy for %s',
    (code) => {
      expect(unreachable('https://hats.example', failed(code))).toContain('NODE_EXTRA_CA_CERTS');
    },
  );

  it.each([
    ['CERT_HAS_EXPIRED', /certificate has expired/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /certificate is for another address/],
  ])('promises no remedy for %s', (code, told) => {
    expect(unreachable('https://hats.example', failed(code))).toMatch(told);
    expect(unreachable('https://hats.example', failed(code))).not.toContain('NODE_EXTRA_CA_CERTS');
  });
});
