/**
 * Plays one scripted workshop over real sockets on a clock that the script moves, and keeps every
 * byte that each page was sent, by the step in which it came. The script never looks at a key, so two
 * tapes of games that differ in their keys alone may differ only where the game gives a key away.
 */
import type { Command, Mode, Side } from '../../shared/commands.ts';
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { stepsOf, type Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { Deal } from '../../server/game/deck-keys.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import type { Decks, Journal, Ports, StoredRoom } from '../../server/rooms/ports.ts';
import { builtInDecks } from '../support/decks.ts';
import { countingIds, FakeClock } from '../support/fakes.ts';
import { nodeOf } from '../support/nodes.ts';
import { SharedStore } from '../support/shared-store.ts';
import { granted, newCommandId, newSecret, request, serve, type Page, type Served } from '../support/test-server.ts';
import { nodeCount } from './stage.ts';

export const people = 6;
export const teams = 2;
const secondMs = 1_000;

/** A workshop that has just begun: everybody is there and the cards are dealt. */
export interface Begun {
  readonly code: RoomCode;
  readonly plan: Plan;
  readonly host: Secret;
  readonly screen: Secret;
  readonly seats: readonly Secret[];
  readonly stored: StoredRoom;
  readonly deal: Deal;
}

/** What the people in the script do. */
export interface Script {
  alone(person: number, card: number): Side;
  together(team: number, card: number): Side;
  vote(person: number, scenario: number, ballot: 1 | 2): Mode;
}

/** Of each page that is not the host's: all that it was sent, by step. */
export type Tape = ReadonlyMap<string, readonly { readonly step: string; readonly bytes: string }[]>;

export async function begin(plan: Plan): Promise<Begun> {
  const journal = new MemoryJournal();
  const server = await serve({ ports: { journal, clock: new FakeClock(), ids: countingIds() } });
  const [host, screen] = [newSecret(), newSecret()];
  const seats = Array.from({ length: people }, newSecret);
  const page = await server.page();
  const { code } = granted(
    await request(page, 'create', {
      protocol,
      hostSecret: host,
      screenSecret: screen,
      rescueSecret: newSecret(),
      plan,
    }),
  );
  for (const [index, secret] of seats.entries()) {
    granted(await request(await server.page(), 'join', { protocol, code, secret, name: `Person ${index}` }));
  }
  const command: Command = { type: 'advance', from: 'lobby' };
  granted(await request(page, 'command', { id: newCommandId(), command }));
  await server.close();
  const stored = (await journal.read(code))!;
  return { code, plan, host, screen, seats, stored, deal: dealOf(stored) };
}

function dealOf({ entries }: StoredRoom): Deal {
  const dealt = entries.flatMap(({ events }) => events).find((event) => event.type === 'content-dealt');
  if (dealt?.type !== 'content-dealt') throw new Error('nothing was dealt');
  return dealt.deal;
}

/**
 * The same workshop with other keys in the same cards. They are exchanged after the deal, because the
 * dealer balances a hand by its keys: another deck would deal other cards, and so show other words.
 */
async function fill(journal: Journal, { code, stored }: Begun, deal: Deal): Promise<void> {
  for (const [index, entry] of stored.entries.entries()) {
    const events = entry.events.map((event) => (event.type === 'content-dealt' ? { ...event, deal } : event));
    await journal.append(code, { ...entry, events, words: index === 0 ? stored.words : [] });
  }
}

interface Place {
  /** Where the pages connect. */
  readonly server: Served;
  readonly close: () => Promise<void>;
}

/** Of several nodes, the pages connect to another one than that which has the room. */
async function placeOf(begun: Begun, deal: Deal, ports: Pick<Ports, 'clock' | 'ids' | 'decks'>): Promise<Place> {
  if (nodeCount === 1) {
    const journal = new MemoryJournal();
    await fill(journal, begun, deal);
    const server = await serve({ ports: { ...ports, journal } });
    return { server, close: () => server.close() };
  }
  const store = new SharedStore();
  const owner = await nodeOf(store, ports);
  await fill(store.portsOf({ name: new URL(owner.url).host, clock: ports.clock }).journal, begun, deal);
  const server = await nodeOf(store, ports);
  const close = async (): Promise<void> => {
    await Promise.all([owner.close(), server.close()]);
  };
  return { server, close };
}

export async function record(begun: Begun, deal: Deal, script: Script, decks: Decks = builtInDecks()): Promise<Tape> {
  const clock = new FakeClock();
  const place = await placeOf(begun, deal, { clock, ids: countingIds(), decks });
  try {
    const recorder = new Recorder(place.server, clock, begun);
    await recorder.arrive();
    for (const step of stepNames(begun.plan)) await recorder.play(step, script);
    return recorder.tape;
  } finally {
    await place.close();
  }
}

/** As the host's commands name them, from the first one after the brief. */
export function stepNames(plan: Plan): readonly string[] {
  return stepsOf(plan).flatMap(({ kind, round, scenario }) => {
    const name = [kind, round ?? scenario].filter((part) => part !== undefined).join(':');
    if (kind === 'lobby' || kind === 'brief') return [];
    if (kind !== 'reveal') return [name];
    return Array.from({ length: plan.cardsPerRound + 1 }, (_, shown) => `${name}:${shown}`);
  });
}

class Recorder {
  readonly tape = new Map<string, { step: string; bytes: string }[]>();
  readonly #server: Served;
  readonly #clock: FakeClock;
  readonly #begun: Begun;
  readonly #seats: Page[] = [];
  #host: Page | null = null;
  #screen: Page | null = null;
  #step = 'brief';

  constructor(server: Served, clock: FakeClock, begun: Begun) {
    this.#server = server;
    this.#clock = clock;
    this.#begun = begun;
  }

  async arrive(): Promise<void> {
    const { host, screen, seats } = this.#begun;
    this.#host = await this.#page('host', 'host', host);
    this.#screen = await this.#page('screen', 'screen', screen);
    for (const [index, secret] of seats.entries()) {
      this.#seats.push(await this.#page(`person ${index}`, 'seat', secret));
    }
    await this.#quiet();
  }

  /** The host opens `step`, and people do in it what the script says. */
  async play(step: string, script: Script): Promise<void> {
    const from = this.#step;
    this.#step = step;
    await this.#send(this.#host!, { type: 'advance', from });
    await this.#quiet();
    const [kind, place, shown] = step.split(':');
    await this.#learn(kind!, Number(place), Number(shown ?? 0));
    if (kind === 'solo-sort') await this.#sort('place-solo', (person, card) => script.alone(person, card));
    if (kind === 'team-sort') {
      await this.#sort('place-card', (person, card) => script.together(person % teams, card));
      await this.#send(this.#seats[0]!, { type: 'propose-lock', round: 0, pass: 1 });
    }
    if (kind === 'vote-1') await this.#vote(Number(place), 1, script);
    if (kind === 'vote-2') await this.#vote(Number(place), 2, script);
    await this.#spy();
    await this.#quiet();
  }

  async #page(name: string, role: 'host' | 'screen' | 'seat', secret: Secret): Promise<Page> {
    const page = await this.#server.page({ query: { room: this.#begun.code } });
    if (role !== 'host') {
      const bytes: { step: string; bytes: string }[] = [];
      this.tape.set(name, bytes);
      page.io.engine.on('data', (data) => bytes.push({ step: this.#step, bytes: String(data) }));
    }
    granted(await request(page, 'resume', { protocol, code: this.#begun.code, role, secret }));
    return page;
  }

  async #send(page: Page, command: Command): Promise<void> {
    granted(await request(page, 'command', { id: newCommandId(), command }));
  }

  async #sort(type: 'place-solo' | 'place-card', side: (person: number, card: number) => Side): Promise<void> {
    for (const [person, page] of this.#seats.entries()) {
      for (const [index, card] of this.#begun.deal.rounds[0]!.entries()) {
        await this.#send(page, { type, round: 0, card: card.id, side: side(person, index) });
      }
      await this.#clock.advance(secondMs);
    }
  }

  async #vote(index: number, ballot: 1 | 2, script: Script): Promise<void> {
    const scenario = this.#begun.deal.scenarios[index]!.id;
    for (const [person, page] of this.#seats.entries()) {
      await this.#send(page, { type: 'cast-vote', scenario, ballot, mode: script.vote(person, index, ballot) });
    }
  }

  /** Everybody asks for every word that they may ask for by now, and for explanations that are not due. */
  async #learn(kind: string, place: number, shown: number): Promise<void> {
    const { deal } = this.#begun;
    const hand = deal.rounds[0]!.map(({ id }) => id);
    const isScenario = kind.startsWith('vote') || kind === 'scenario-reveal';
    const scenarios = isScenario ? [deal.scenarios[place]!.id] : [];
    const revealed = kind === 'reveal' ? hand.slice(0, shown) : kind === 'scenario-reveal' ? scenarios : [];
    const common = { language: 'en', scenarios, explanations: revealed, notes: [], tips: false };
    for (const page of this.#seats) granted(await request(page, 'texts', { ...common, cards: hand }));
    const onScreen = kind === 'reveal' ? revealed.map((id) => hand.find((card) => card === id)!) : [];
    granted(await request(this.#screen!, 'texts', { ...common, cards: onScreen }));
    const early = hand.slice(kind === 'reveal' ? shown : hand.length).slice(0, 1);
    for (const page of [this.#screen!, ...this.#seats]) {
      await request(page, 'texts', { ...common, cards: [], explanations: early, notes: early });
    }
  }

  /** A participant tries the doors that are not theirs; the answers go on the tape as well. */
  async #spy(): Promise<void> {
    const { code, seats } = this.#begun;
    const page = this.#seats[0]!;
    await request(page, 'texts', {
      language: 'en',
      cards: [],
      scenarios: [],
      explanations: [],
      notes: ['x'],
      tips: false,
    });
    const headers = { authorization: `Bearer ${seats[0]!}` };
    const response = await fetch(`${this.#server.url}/api/rooms/${code}/export`, { headers });
    this.tape.get('person 0')!.push({ step: this.#step, bytes: `${response.status} ${await response.text()}` });
  }

  /** Lets everything be pushed and arrive: an answer comes after all that was sent before it. */
  async #quiet(): Promise<void> {
    await this.#clock.advance(secondMs);
    for (const page of [this.#host!, this.#screen!, ...this.#seats]) await request(page, 'gesture', { card: null });
  }
}

/** First step in which anybody was sent something else; null if the tapes are byte-equal. */
export function firstDifference(one: Tape, other: Tape, steps: readonly string[]): string | null {
  const at = (tape: Tape, step: string) =>
    JSON.stringify([...tape].map(([name, all]) => [name, all.filter((chunk) => chunk.step === step)]));
  return ['brief', ...steps].find((step) => at(one, step) !== at(other, step)) ?? null;
}
