import type { IncomingHttpHeaders } from 'node:http';
import type { SenderOf } from './origin.ts';
import { isSame } from './secrets.ts';

/** One process among several that share a store. */
export interface Node {
  /** Scheme, host and port at which the others reach it. */
  readonly url: string;
  /** The secret that all of them share. */
  readonly key: string;
}

const KEY = 'x-two-hats-node';
const SENDER = 'x-two-hats-sender';

/**
 * Tells requests that another node has passed on from those of phones. What such a request says of itself is
 * believed because of the secret that it carries; without it, the same words mean nothing.
 */
export class Peers {
  readonly #key: string;
  readonly #own: SenderOf;

  /** `own`: says who has sent what comes from no node. */
  constructor(key: string, own: SenderOf) {
    this.#key = key;
    this.#own = own;
  }

  isFromNode(headers: IncomingHttpHeaders): boolean {
    const key = headers[KEY];
    return typeof key === 'string' && isSame(key, this.#key);
  }

  /** Whom limits count, however many nodes the request came through. */
  readonly senderOf: SenderOf = (remote, headers) => {
    const told = headers[SENDER];
    return typeof told === 'string' && this.isFromNode(headers) ? told : this.#own(remote, headers);
  };

  /** What a request carries that is passed on for this sender. */
  headersFor(sender: string): Record<string, string> {
    return { [KEY]: this.#key, [SENDER]: sender };
  }
}
