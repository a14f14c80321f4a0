/** Every page of the debrief on the projector, of 24 people: nothing on it had to be made smaller, and no tool lies over it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { dividedRoom } from '../support/divided-room.ts';
import { requireChromium } from '../support/optional.ts';
import { ScriptedRoom } from '../support/scripted-room.ts';
import { ServerProcess } from '../support/server-process.ts';
import { keepPlaces } from './debrief-stage.ts';
import { untilItFits } from './layout.ts';
import { Told, until } from './pages.ts';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

/** The longest that people may write. */
const wordyRoom = {
  ...dividedRoom,
  reason: (card: number, place: { team: number; member: number }) => {
    const given = dividedRoom.reason(card, place);
    return given === null
      ? null
      : { ...given, text: `${String(place.team)}: ${'somebody has to say why '.repeat(6)}`.slice(0, 140) };
  },
};

describe.skipIf(requireChromium() === null)('the debrief, seen from the last row', () => {
  let server: ServerProcess;
  let browser: Browser;
  let room: ScriptedRoom;
  let page: Page;
  let told: Told;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    room = new ScriptedRoom(server.url, wordyRoom);
    await room.playTo('debrief-what');
    page = await browser.newPage();
    told = new Told(page);
    await keepPlaces(page, room, server.url);
    await page.goto(`${server.url}/screen#${room.code()}`);
  });
  afterAll(async () => {
    room.stop();
    await browser.close();
    await server.close();
  });

  it('a picture too low for it is made as small as it must be, and no smaller where people want less motion', async () => {
    await room.act();
    await page.setViewportSize({ width: 1000, height: 280 });
    const fits: string[] = [];
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      await page.reload();
      await page.locator('.mood-list b').first().waitFor();
      await untilItFits(page);
      fits.push((await pageFound(page)).fit);
    }
    expect(Number(fits[0])).toBeLessThan(1);
    expect(Number(fits[0])).toBeGreaterThan(0.75);
    expect(fits[1]).toBe(fits[0]);
  });

  it.each(['debrief-what', 'debrief-so-what', 'debrief-now-what', 'closed'] as const)('%s', async (step) => {
    await room.goTo(step);
    await room.act();
    const seen = new Set<string>();
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.reload();
        await until(step, () => told.step() === step);
        const { faults, panels } = await allPages(page);
        expect(faults, `${String(size.width)} wide, motion: ${reducedMotion}`).toEqual([]);
        for (const panel of panels) seen.add(panel);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining([...panelsOf[step]]));
  });
});

/** What the debrief is made of, as the style sheet calls it. */
const panelsOf = {
  'debrief-what': ['facts', 'contested', 'matrix-panel', 'lift', 'replay-stage'],
  'debrief-so-what': ['argue', 'lean', 'minds', 'pair', 'neither', 'neither-claims'],
  'debrief-now-what': ['tips', 'wall'],
  closed: ['end', 'wall', 'facts', 'contested', 'matrix-panel', 'lift', 'replay-stage', 'lean', 'minds', 'pair'],
} as const;

interface PageFound {
  readonly panel: string;
  /** How small it was made; 1: not at all. */
  readonly fit: string;
  readonly faults: readonly string[];
}

/** Turns through all of them. */
async function allPages(
  page: Page,
): Promise<{ readonly panels: readonly string[]; readonly faults: readonly string[] }> {
  const at = page.locator('.pager');
  await at.waitFor();
  const count = Number(/of (\d+)/.exec((await at.textContent()) ?? '')?.[1]);
  const found: PageFound[] = [];
  while (found.length < count) {
    found.push(await pageFound(page));
    const before = await at.textContent();
    await page.keyboard.press('PageDown');
    await until('the next page', async () => (await at.textContent()) !== before);
  }
  return { panels: found.map(({ panel }) => panel), faults: found.flatMap(({ faults }) => faults) };
}

async function pageFound(page: Page): Promise<PageFound> {
  // Boards and tips are asked for when they are first shown.
  await page.waitForFunction(
    () => document.querySelector('.screen-main > .statement, .tip-list:empty') === null,
    undefined,
    { timeout: 10_000 },
  );
  return page.evaluate(async () => {
    // What grows is noticed with one frame, and made smaller with the next.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    const main = document.querySelector<HTMLElement>('.screen-main')!;
    const tools = document.querySelector('.tools')!.getBoundingClientRect();
    const isBelowTools = (text: Node) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].some(
        ({ width, left, right, top, bottom }) =>
          width > 0 && right > tools.left + 1 && left < tools.right - 1 && bottom > tools.top + 1 && top < tools.bottom,
      );
    };
    const faults: string[] = [];
    const fit = main.style.getPropertyValue('--fit');
    if (Number(fit) !== 1) faults.push(`made as small as ${fit}`);
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode: text } = texts;
      const isSeen = text.parentElement!.closest('.visually-hidden') === null;
      if (isSeen && isBelowTools(text)) faults.push(`“${String(text.nodeValue).slice(0, 30)}” lies below the tools`);
    }
    const where = `${document.querySelector('h1')!.textContent}, ${document.querySelector('.pager')!.textContent}`;
    return { panel: main.firstElementChild!.className, fit, faults: faults.map((fault) => `${where}: ${fault}`) };
  });
}
