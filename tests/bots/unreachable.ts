/** Why the server did not answer, in words for who started the bots. */

/** What Node.js calls a certificate that nobody it knows has signed. */
const untrusted: ReadonlySet<string> = new Set([
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Trusting its maker would not help. */
const invalid: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another address',
};

/** `error`: what `fetch` of `url` has thrown. */
export function unreachable(url: string, error: unknown): string {
  const code = codeOf(error);
  if (untrusted.has(code)) {
    return (
      `There is a server at ${url}, but Node.js does not trust its certificate (${code}). ` +
      'Set NODE_EXTRA_CA_CERTS to the file (PEM) of the authority that signed it, or of the certificate itself if it is self-signed.'
    );
  }
  const fault = invalid[code];
  if (fault !== undefined) return `There is a server at ${url}, but its certificate ${fault} (${code}).`;
  return `There is no server at ${url}. Start it with npm start, or say where it is with --url.`;
}

/** `fetch` says only that it failed; why is in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
