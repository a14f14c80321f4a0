/** What lies around this process: nothing, or other nodes that share its store. */
import type { RequestHandler } from 'express';
import { DeckExchange } from './http/deck-exchange.ts';
import type { DeckDesk } from './http/deck-requests.ts';
import type { Clock, Log } from './rooms/ports.ts';
import type { Registry } from './rooms/registry.ts';
import { Forwarder } from './transport/forwarder.ts';
import { NodeNames } from './transport/node-names.ts';
import { senderBehind, type SenderOf } from './transport/origin.ts';
import { Peers, type Node } from './transport/peers.ts';
import { Router } from './transport/router.ts';
import type { Tally } from './transport/tally.ts';

export interface Network {
  readonly senderOf: SenderOf;
  readonly router: Router | null;
  readonly deckDesk: DeckDesk;
  readonly bringDeck: (id: string) => Promise<string>;
  /** What only other nodes ask for. */
  readonly nodeRequests: RequestHandler | null;
}

export interface NetworkNeeds {
  /** Null: there are no others. */
  readonly node: Node | null;
  readonly trustedProxies: number;
  readonly deckDesk: DeckDesk;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Log;
  readonly tally: Tally;
}

export function networkOf(needs: NetworkNeeds): Network {
  const { node, trustedProxies, deckDesk, registry, clock, log, tally } = needs;
  const senderOf = senderBehind(trustedProxies);
  if (node === null)
    return { senderOf, router: null, deckDesk, bringDeck: (id) => Promise.resolve(id), nodeRequests: null };
  const peers = new Peers(node.key, senderOf);
  const names = new NodeNames(node.key, node.url);
  const exchange = new DeckExchange(deckDesk, names, peers);
  const router = new Router({
    peers,
    names,
    forwarder: new Forwarder(clock),
    locate: (code) => registry.locate(code),
    fault: (error) => {
      log.error('a request could not be routed', { error: error instanceof Error ? error.stack : String(error) });
    },
    passed: () => {
      tally.forwarded += 1;
    },
  });
  return {
    senderOf: peers.senderOf,
    router,
    deckDesk: exchange.desk(),
    bringDeck: exchange.bring,
    nodeRequests: exchange.requests(),
  };
}
