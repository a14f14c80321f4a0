/** A deck of the host's own with the longest words that it may have: no page is wider for it, and nothing lies over another. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import { deckSchema, type DeckFile } from '../../shared/deck-schema.ts';
import { limits } from '../../shared/limits.ts';
import type { Reply } from '../../shared/protocol.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { HostView, RoomView, Snapshot, Update } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { granted, newCommandId, newSecret, raw } from '../support/test-server.ts';
import { layoutFaults, untilItFits } from './layout.ts';
import { Console, Phone, Told, until, words } from './pages.ts';

const minuteMs = 60_000;
const smallPhone = { width: 320, height: 568 };
const projector = { width: 1280, height: 720 };

/** Of every word. */
const part = 'verantwortungsübernahme';

/** One word without a blank: `first` sets it apart from the others. */
function word(first: string, length: number): string {
  return (first + `${part}gesellschaft`.repeat(10)).slice(0, length);
}

/** Steps in which a phone shows words of the deck that it has to fetch first. */
const asking = new Set(['solo-sort', 'team-sort', 'vote-1', 'scenario-reveal', 'exit-check']);

const letters = 'A B C D E F G H I J'.split(' ');
const cardIds = letters.map((_, index) => `C${String(index + 10)}`);
const talkId = 'C99';

/** Everything as long as the format allows, and each a single word or an address. */
function longDeck(): DeckFile {
  const source = `https://www.${word('x', 240)}`;
  const cards = Object.fromEntries(
    [...cardIds, talkId].map((id, index) => [id, { text: word(letters[index] ?? 'Z', 90), explanation: source }]),
  );
  return deckSchema.parse({
    format: 2,
    deck: 'long-words',
    articles: [{ code: '001', sections: 'a' }],
    cards: [
      ...cardIds.map((id, index) => ({
        id,
        side: index % 2 === 0 ? ('leader' as const) : ('manager' as const),
        theme: 'long',
        sources: ['001a'],
        against: ['001'],
        nuance: 'N01',
      })),
      { id: talkId, side: 'leader', weight: 0, theme: 'long' },
    ],
    scenarios: [{ id: 'S01', mode: 'both', theme: 'long', sources: ['001a'] }],
    tips: [{ id: 'T01', mode: 'both' }],
    nuances: [{ id: 'N01' }],
    claims: [{ id: 'K01' }],
    languages: {
      de: {
        title: word('T', 60),
        sides: { leader: word('L', 24), manager: word('M', 24) },
        modes: { lead: word('L', 24), manage: word('M', 24), both: word('B', 24) },
        worth: { leader: word('L', 160), manager: word('M', 160) },
        themes: { long: word('T', 40) },
        articles: { '001': word('A', 80) },
        sections: { '001a': word('S', 60) },
        cards,
        scenarios: { S01: { text: word('S', 180), explanation: source, hint: word('H', 160) } },
        tips: { T01: word('T', 160) },
        nuances: { N01: word('N', 320) },
        claims: { K01: word('K', 200) },
      },
    },
  });
}

/** Somebody without a page, who answers all that is asked. */
class Other {
  readonly #socket: Socket;
  #view: RoomView;

  constructor(socket: Socket, { view }: Snapshot) {
    this.#socket = socket;
    this.#view = view;
    socket.on('update', ({ view: next }: Update) => (this.#view = viewAfter(this.#view, next ?? {})));
  }

  async answer(): Promise<void> {
    for (const command of answersTo(this.#view)) await raw(this.#socket, 'command', { id: newCommandId(), command });
  }

  leave(): void {
    this.#socket.disconnect();
  }
}

async function enter(url: string, code: string, name: string): Promise<Other> {
  const socket = io(url, { forceNew: true });
  const reply = (await raw(socket, 'join', { protocol, code, secret: newSecret(), name })) as Reply<'join'>;
  return new Other(socket, granted(reply).snapshot);
}

function answersTo(view: RoomView): readonly Command[] {
  if (view.audience !== 'team') return [];
  const { scene, stage } = view;
  const round = stage.round ?? 0;
  if (scene.kind === 'solo-sort')
    return scene.cards.map((card) => ({ type: 'place-solo', round, card, side: 'leader' }));
  if (scene.kind === 'board')
    return scene.board.cards.map(({ card }) => ({ type: 'place-card', round, card, side: 'leader' }));
  if (scene.kind === 'vote')
    return [{ type: 'cast-vote', scenario: scene.scenario, ballot: scene.ballot, mode: 'lead' }];
  if (scene.kind === 'exit') return scene.cards.map((card) => ({ type: 'answer-exit', card, side: 'leader' }));
  if (scene.kind !== 'debrief') return [];
  return scene.part === 'now-what'
    ? [{ type: 'commit-to', text: word('W', limits.commitmentLength), mode: 'manage' }]
    : [{ type: 'tell-mood', mood: 2 }];
}

describe.skipIf(requireChromium() === null)('the longest words of a deck', () => {
  let server: ServerProcess;
  let browser: Browser;
  let laptop: BrowserContext;
  let host: Console;
  let wall: Page;
  let screen: Told;
  let phone: Phone;
  const others: Other[] = [];

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    laptop = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    const kept = JSON.stringify({ draft: longDeck(), changed: 1, problems: 0 });
    await laptop.addInitScript((kept) => localStorage.setItem('two-hats:deck:manyabcdef', kept), kept);
    host = new Console(await laptop.newPage());
    await host.page.goto(`${server.url}/host?deck=manyabcdef`);
    await host.page.getByRole('radio', { name: /Standard/ }).check({ force: true });
    await host.page.getByRole('button', { name: words['create.open'] }).click();
    await until('the lobby', () => host.told.step() === 'lobby');
    expect((host.told.view as HostView).plan).toMatchObject({ scenarios: 1 });
    wall = await laptop.newPage();
    await wall.setViewportSize(projector);
    screen = new Told(wall);
    await wall.goto(`${server.url}/screen#${host.code()}`);
    const pocket = await browser.newContext({
      viewport: smallPhone,
      hasTouch: true,
      isMobile: true,
      locale: 'de',
      reducedMotion: 'reduce',
    });
    phone = await Phone.join(pocket, server.url, host.code(), word('Q', limits.nameLength));
    for (const first of 'R S T U V W'.split(' '))
      others.push(await enter(server.url, host.code(), word(first, limits.nameLength)));
  }, 2 * minuteMs);
  afterAll(async () => {
    for (const other of others) other.leave();
    await browser.close();
    await server.close();
  });

  const step = () => host.told.step();

  /** What opens on the phone opened too. */
  async function unfold(): Promise<void> {
    await phone.page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
  }

  async function faultsHere(): Promise<readonly string[]> {
    await until(`phone and projector at ${step()}`, () => phone.told.step() === step() && screen.step() === step());
    if (asking.has(step().split(':')[0]!)) await phone.page.getByText(part).first().waitFor();
    await unfold();
    const found = (await layoutFaults(phone.page)).map((fault) => `${step()}, phone: ${fault}`);
    // A page in the background is not drawn, and does not make itself fit.
    await wall.bringToFront();
    const [, pages = 1] = (await wall.locator('.pager .digits').allInnerTexts()).join('').split(' of ').map(Number);
    for (let page = 1; page <= pages; page += 1) {
      const where = `${step()}, projector, page ${String(page)}`;
      await untilItFits(wall).catch(() => found.push(`${where}: cut off below`));
      found.push(...(await layoutFaults(wall)).map((fault) => `${where}: ${fault}`));
      if (page === pages) break;
      await wall.locator('.pager .tool').nth(1).click();
      await wall.locator('.pager', { hasText: `${String(page + 1)} of` }).waitFor();
    }
    return found;
  }

  it(
    'stay on the page in every scene, on the smallest phone and on the projector',
    { timeout: 5 * minuteMs },
    async () => {
      const found = [...(await faultsHere())];
      const seen = new Set([step()]);
      while (step() !== 'closed' && seen.size < 40) {
        await host.next();
        for (const other of others) await other.answer();
        found.push(...(await faultsHere()));
        seen.add(step());
      }
      const kinds = new Set([...seen].map((one) => one.split(':')[0]));
      expect(found).toEqual([]);
      for (const kind of [...asking, 'reveal', 'debrief-what', 'debrief-so-what', 'debrief-now-what', 'closed'])
        expect(kinds).toContain(kind);
      for (const told of [host.told, screen, phone.told]) expect(told.trouble).toEqual([]);
    },
  );
});
