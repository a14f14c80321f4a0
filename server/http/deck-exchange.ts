/**
 * Decks that were handed in at one node and are wanted at another. The id that a host gets names the node that
 * holds the deck; whichever node the room is opened at fetches it from there.
 */
import express, { type RequestHandler } from 'express';
import type { DeckReport } from '../../shared/deck-report.ts';
import type { NodeNames } from '../transport/node-names.ts';
import type { Peers } from '../transport/peers.ts';
import type { DeckDesk, DeckJob } from './deck-requests.ts';

const FETCHED_WITHIN_MS = 3_000;
const heldPath = /^\/api\/decks\/held\/([A-Za-z0-9_-]{22})$/;

export class DeckExchange {
  readonly #desk: DeckDesk;
  readonly #names: NodeNames;
  readonly #peers: Peers;

  constructor(desk: DeckDesk, names: NodeNames, peers: Peers) {
    this.#desk = desk;
    this.#names = names;
    this.#peers = peers;
  }

  /** The same desk; what is handed in there is found from everywhere. */
  desk(): DeckDesk {
    const desk = this.#desk;
    return {
      report: (job) => this.#report(job),
      held: (id) => desk.held(id),
      hold: (file) => {
        desk.hold(file);
      },
      template: (kind) => desk.template(kind),
      schema: () => desk.schema(),
    };
  }

  /** The id under which the deck is here, if it could be brought here. */
  readonly bring = async (id: string): Promise<string> => {
    const [own = '', name] = id.split('.');
    if (name === undefined || this.#desk.held(own) !== null) return own;
    const node = this.#names.read(name);
    const file = node === null || node === this.#names.address ? null : await this.#fetch(node, own);
    if (file !== null) this.#desk.hold(file);
    return own;
  };

  /** Gives decks to other nodes, and is not there for anybody else. */
  requests(): express.Router {
    const give: RequestHandler = (request, response, next) => {
      const file = this.#peers.isFromNode(request.headers) ? this.#desk.held(String(request.params[0])) : null;
      if (file === null) next();
      else response.set('Cache-Control', 'no-store').json(file);
    };
    return express.Router().get(heldPath, give);
  }

  async #report(job: DeckJob): Promise<DeckReport> {
    const report = await this.#desk.report(job);
    return { ...report, id: report.id === null ? null : `${report.id}.${this.#names.own}` };
  }

  /** Null: the node no longer has it, or has gone. The host's page then hands the deck in again. */
  async #fetch(node: string, id: string): Promise<unknown> {
    const headers = this.#peers.headersFor('');
    const signal = AbortSignal.timeout(FETCHED_WITHIN_MS);
    try {
      const response = await fetch(`${node}/api/decks/held/${id}`, { headers, signal });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }
}
