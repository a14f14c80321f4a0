/** Workshops that a server finds played in its store, and what it answers when it is asked about them. */
import type { HelperId } from '../../shared/ids.ts';
import { loadBuiltIn, ruleKeys } from '../../server/content/decks.ts';
import type { DealtCard } from '../../server/game/deck-keys.ts';
import type { MemoryJournal } from '../../server/journal/memory-journal.ts';
import type { Ports } from '../../server/rooms/ports.ts';
import { instant, Play, plan, room, seat } from './builders.ts';
import { FakeClock } from './fakes.ts';
import { journalOf, secretOf } from './stored-room.ts';
import { serve, type Served } from './test-server.ts';

/** Of every workshop that `Play` makes. */
export const code = '483172';
export const deck = ruleKeys(loadBuiltIn().file);
export const untimed = plan({ timed: false });
const open: Served[] = [];
/** After each test. */
export async function closeAll(): Promise<void> {
  for (const server of open.splice(0)) await server.close();
}

/** Everybody answers everything; `turn` lets them answer otherwise. */
export function playedBy(people: number, until: Parameters<Play['playTo']>[0], turn = 0): Play {
  const play = new Play({ people, plan: untimed, deck });
  play.do(room, { type: 'invite-helper', helper: 'h1' as HelperId, scope: 'run' });
  const everybody = Array.from({ length: people }, (_, index) => index + 1);
  const solo = (number: number) => ((number + turn) % 2 === 0 ? 'LLMM' : 'LMML');
  const deeds: Partial<Record<string, () => unknown>> = {
    'solo-sort': () => everybody.map((number) => play.solo(number, solo(number))),
    'team-sort': () => everybody.slice(0, 2).map((number) => play.board(number, 'LMLM')),
    'vote-1': () => everybody.map((number) => play.vote(number, (number + turn) % 2 === 0 ? 'lead' : 'both')),
    'debrief-what': () =>
      everybody.map((number) => play.do(seat(number), { type: 'tell-mood', mood: number === 1 ? 1 + turn : 3 })),
    'exit-check': () =>
      everybody.map((number) => play.do(seat(number), { type: 'rate', stars: number === 1 ? 1 + turn : 5 })),
  };
  while (play.kind() !== until && play.step() !== until) {
    deeds[play.kind()]?.();
    play.advance();
  }
  return play;
}

interface Standing {
  readonly clock: FakeClock;
  readonly server: Served;
  readonly ask: (path: string, place?: string) => Promise<Response>;
}

interface Wanted {
  /** Since the last thing that happened. */
  readonly ms?: number;
  readonly journal?: MemoryJournal;
  readonly ports?: Omit<Partial<Ports>, 'journal'>;
}

/** A server that finds the workshop in its store. */
export async function standing(play: Play, { ms = 1_000, ports, ...wanted }: Wanted = {}): Promise<Standing> {
  const journal = wanted.journal ?? (await journalOf(play));
  const clock = new FakeClock(instant(play.now + ms));
  const server = await serve({ ports: { clock, journal, ...ports } });
  open.push(server);
  const ask = (path: string, place?: string) =>
    fetch(`${server.url}/api/rooms/${path}`, {
      headers: place === undefined ? {} : { authorization: `Bearer ${secretOf(place)}` },
    });
  return { clock, server, ask };
}

export const json = async <Body>(response: Promise<Response>): Promise<Body> => (await (await response).json()) as Body;
export const refusal = async (response: Promise<Response>): Promise<readonly [number, unknown]> => [
  (await response).status,
  (await (await response).json()) as unknown,
];
export const idsOf = (cards: readonly DealtCard[]) => cards.map(({ id }) => id).sort();
