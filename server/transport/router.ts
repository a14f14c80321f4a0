import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RoomCode } from '../../shared/ids.ts';
import { codeShape } from '../../shared/room-code.ts';
import type { Location } from '../rooms/registry.ts';
import { hangUp, sendAway, type Forwarder } from './forwarder.ts';
import type { NodeNames } from './node-names.ts';
import type { Peers } from './peers.ts';

export interface RouterNeeds {
  readonly peers: Peers;
  readonly names: NodeNames;
  readonly forwarder: Forwarder;
  readonly locate: (code: RoomCode) => Promise<Location>;
  /** Takes note of a fault. */
  readonly fault: (error: unknown) => void;
  /** Told of each request that is passed on. */
  readonly passed: () => void;
}

const socketPath = /^\/socket\.io\//;
const apiPath = /^\/api\/rooms\/([^/]+)/;

/**
 * Brings each request to the node that it is for: what belongs to a session to the session's node, what is about
 * a room to the node that has it. What another node has passed on is not passed on again: if it is wrong
 * here as well, things are just changing hands, and the page tries again.
 */
export class Router {
  readonly #needs: RouterNeeds;

  constructor(needs: RouterNeeds) {
    this.#needs = needs;
  }

  /** For a session of this node. */
  sessionId(): string {
    return `${this.#needs.names.own}.${randomBytes(15).toString('base64url')}`;
  }

  /** The room that the address of a connection names, whether or not there is one. */
  codeIn(request: IncomingMessage): RoomCode | null {
    return targetOf(request).code;
  }

  /** How much of other nodes' goes through this one. */
  passing(): number {
    return this.#needs.forwarder.count();
  }

  /** Cuts what goes through: the pages come back by themselves. */
  close(): void {
    this.#needs.forwarder.close();
  }

  /** Whether the request belongs to a session of another node. */
  isElsewhere(request: IncomingMessage): boolean {
    return this.#nodeOf(targetOf(request), request) !== null;
  }

  request(request: IncomingMessage, response: ServerResponse, here: () => void): void {
    const { forwarder } = this.#needs;
    this.#route(request, {
      here,
      there: (node, headers) => {
        forwarder.request(request, response, node, headers);
      },
      nowhere: () => {
        sendAway(response);
      },
    });
  }

  upgrade(request: IncomingMessage, head: Buffer, here: () => void): void {
    const { forwarder } = this.#needs;
    this.#route(request, {
      here,
      there: (node, headers) => {
        forwarder.upgrade(request, head, node, headers);
      },
      nowhere: () => {
        hangUp(request.socket);
      },
    });
  }

  #route(request: IncomingMessage, ways: Ways): void {
    const target = targetOf(request);
    const node = this.#nodeOf(target, request);
    if (node !== null) this.#pass(request, node, ways);
    else if (target.sid !== null || target.code === null) ways.here();
    else
      this.#toRoom(request, target.code, ways).catch((error: unknown) => {
        this.#needs.fault(error);
        request.socket.destroy();
      });
  }

  async #toRoom(request: IncomingMessage, code: RoomCode, ways: Ways): Promise<void> {
    const location = await this.#needs.locate(code);
    // The page may have gone meanwhile.
    if (request.socket.destroyed) return;
    if (location.kind !== 'elsewhere') ways.here();
    else if (this.#needs.peers.isFromNode(request.headers)) ways.nowhere();
    else this.#pass(request, location.node, ways);
  }

  #pass({ headers, socket }: IncomingMessage, node: string, { there }: Ways): void {
    const { passed, peers } = this.#needs;
    passed();
    there(node, peers.headersFor(peers.senderOf(socket.remoteAddress, headers)));
  }

  /** Null: the session is here, or nowhere, or another node has said that it is here. */
  #nodeOf({ sid }: Target, { headers }: IncomingMessage): string | null {
    const { names, peers } = this.#needs;
    const name = sid?.split('.')[0];
    if (name === undefined || name === names.own || peers.isFromNode(headers)) return null;
    const node = names.read(name);
    return node === names.address ? null : node;
  }
}

interface Ways {
  readonly here: () => void;
  readonly there: (node: string, headers: Record<string, string>) => void;
  readonly nowhere: () => void;
}

/** What a request is for: at most one of the two counts, the session first. */
interface Target {
  readonly sid: string | null;
  readonly code: RoomCode | null;
}

function targetOf({ url = '' }: IncomingMessage): Target {
  const [path = '', search] = url.split('?');
  if (!socketPath.test(path)) return { sid: null, code: codeFrom(apiPath.exec(path)?.[1]) };
  const query = new URLSearchParams(search);
  return { sid: query.get('sid'), code: codeFrom(query.get('room')) };
}

function codeFrom(text: string | null | undefined): RoomCode | null {
  return typeof text === 'string' && codeShape.test(text) ? (text as RoomCode) : null;
}
