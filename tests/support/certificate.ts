/** A self-signed certificate for 127.0.0.1, made anew each time: no key lies in the repository. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Two files (PEM). */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** `openssl`: path of the program. `directory`: where the two files are written. */
export function certify(openssl: string, directory: string): Certificate {
  const [certificate, key] = [join(directory, 'certificate.pem'), join(directory, 'key.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=two-hats', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const { status, stderr } = spawnSync(openssl, ['req', ...kind, ...name, '-out', certificate, '-keyout', key]);
  if (status !== 0) throw new Error(`there is no certificate: ${String(stderr)}`);
  return { certificate, key };
}
