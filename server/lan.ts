/** Where other devices find this machine. */
import { networkInterfaces } from 'node:os';

/** Bridges of containers and virtual machines, which no phone can reach, come last. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|zt)/;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Addresses at which a server listening on `host` can be reached, the likeliest first. */
export function addressesOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, isVirtual: virtual.test(name) })),
  );
  return found.sort((a, b) => Number(a.isVirtual) - Number(b.isVirtual)).map(({ address }) => address);
}

export function urlAt(address: string, port: number): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${String(port)}`;
}

/**
 * Scheme and host that a phone should open, for a page that was itself opened at `host`: a host who
 * opened `localhost` on the laptop would otherwise show a code that leads every phone to itself.
 */
export function addressForPhones(protocol: string, host: string, addresses: readonly string[]): string {
  const [near] = addresses;
  if (!loopback.test(host) || near === undefined) return `${protocol}://${host}`;
  const port = /:(\d+)$/.exec(host)?.[0] ?? '';
  return `${protocol}://${near}${port}`;
}
