/** The real server on a free port, with the ports that a test chooses, and pages that speak to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { CommandId, Secret } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import type {
  ClientToServer,
  CloseReason,
  Replies,
  Reply,
  RequestInput,
  RequestName,
  ServerToClient,
} from '../../shared/protocol.ts';
import { createApp, pace, type AppNeeds } from '../../server/app.ts';
import { ImportDesk } from '../../server/content/import/desk.ts';
import { OwnDecks } from '../../server/content/own-decks.ts';
import { builtInDecks } from './decks.ts';
import { sourceReader } from './deck-reader.ts';
import { wordFilter } from '../../server/content/word-filter.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import { randomIds, systemClock } from '../../server/platform.ts';
import type { Journal, Lifeline, Ports } from '../../server/rooms/ports.ts';
import { SoleTenancy } from '../../server/rooms/sole-tenancy.ts';
import { recordingLog } from './fakes.ts';

export type Page = Socket<ServerToClient, ClientToServer>;

export interface Served {
  readonly url: string;
  readonly log: ReturnType<typeof recordingLog>;
  /** A connected page; closed with the server. */
  page(options?: Partial<ManagerOptions & SocketOptions>): Promise<Page>;
  /** Stops the server and leaves the pages to themselves. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

interface Chosen {
  /** The journal also knows when its last process lived. */
  readonly ports?: Partial<Ports> & { readonly journal?: Journal & Lifeline };
  readonly config?: Partial<AppNeeds['config']>;
  readonly store?: Partial<AppNeeds['store']>;
  readonly node?: AppNeeds['node'];
}

const forgetful: AppNeeds['store'] = {
  durability: 'none: this is a test',
  warning: null,
  isFailing: () => false,
  trouble: () => 'it fails.',
};

export async function serve({ ports, config, store, node = null }: Chosen = {}): Promise<Served> {
  const { journal = new MemoryJournal(), clock = systemClock() } = ports ?? {};
  const ownDecks = new OwnDecks();
  const decks = builtInDecks(ownDecks);
  const log = recordingLog();
  const limits = { seats: 100, ...pace };
  const own = {
    clock,
    ids: randomIds(),
    journal,
    tenancy: new SoleTenancy(journal, clock),
    decks,
    wordFilter: wordFilter(),
    log,
    limits,
  };
  const metrics = { port: undefined, token: undefined };
  const where = { host: '127.0.0.1', port: 0, publicUrl: undefined };
  const settings = { ...where, createKey: undefined, trustedProxies: 0, metrics };
  const clientDir = somePages();
  const app = createApp({
    config: { ...settings, ...config },
    ports: { ...own, ...ports },
    store: { ...forgetful, ...store },
    deckDesk: new ImportDesk(ownDecks, sourceReader()),
    clientDir,
    node,
  });
  const { port } = await app.listen();
  const url = `http://127.0.0.1:${String(port)}`;
  const pages: Page[] = [];
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= app.close());
  return {
    url,
    log,
    page: async (options) => {
      const page: Page = io(url, { transports: ['websocket'], forceNew: true, ...options });
      pages.push(page);
      await connected(page);
      return page;
    },
    stop,
    close: async () => {
      for (const page of pages) page.disconnect();
      await stop();
      rmSync(clientDir, { recursive: true });
    },
  };
}

export function connected(page: Page): Promise<void> {
  return new Promise((resolve, reject) => {
    page.once('connect', resolve);
    page.once('connect_error', reject);
  });
}

/** Built pages as far as the server cares. */
function somePages(): string {
  const directory = mkdtempSync(join(tmpdir(), 'two-hats-pages-'));
  mkdirSync(join(directory, 'assets'));
  for (const name of ['index', 'host', 'screen', 'report', 'later'])
    writeFileSync(join(directory, `${name}.html`), `<title>${name}</title>`);
  writeFileSync(join(directory, 'assets', 'play-abc123.js'), 'export {};');
  return directory;
}

export function closing(page: Page): Promise<CloseReason> {
  return new Promise((resolve) => page.once('closed', resolve));
}

let secrets = 0;

export function newSecret(): Secret {
  secrets += 1;
  return `secret-of-a-test-number-${String(secrets)}` as Secret;
}

export function request<Name extends RequestName>(
  page: Page,
  name: Name,
  input: RequestInput<Name>,
): Promise<Reply<Name>> {
  return raw(page, name, input) as Promise<Reply<Name>>;
}

/** Sends anything at all; fails when no reply comes. */
export function raw(page: Page, name: string, ...args: readonly unknown[]): Promise<unknown> {
  return (page.timeout(3_000) as unknown as { emitWithAck: (...all: unknown[]) => Promise<unknown> }).emitWithAck(
    name,
    ...args,
  );
}

export function granted<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { code: string } },
): T {
  if (!reply.ok) throw new Error(`refused: ${reply.error.code}`);
  return reply.value;
}

export async function openRoom(
  page: Page,
): Promise<Replies['create'] & Readonly<Record<'hostSecret' | 'screenSecret' | 'rescueSecret', Secret>>> {
  const secrets = { hostSecret: newSecret(), screenSecret: newSecret(), rescueSecret: newSecret() };
  const plan = planOf('quick');
  const reply = await request(page, 'create', { protocol: protocolVersion, ...secrets, plan });
  return { ...granted(reply), ...secrets };
}

let commands = 0;

export function newCommandId(): CommandId {
  commands += 1;
  return `command-${String(commands)}` as CommandId;
}
