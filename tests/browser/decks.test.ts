/** A facilitator brings a deck, writes one by keyboard alone, and plays it. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck } from '../../client/messages/en/deck.ts';
import type { HostView } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { Console, Phone, until, words } from './pages.ts';

const mistakes = join(import.meta.dirname, '../content/import/eight-mistakes.csv');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const phoneSize = { width: 390, height: 844 };

/** Each with the arrow keys that lead to its column, from none. */
const cards = [
  { text: 'Sends the questions a day before', keys: ['Space'] },
  { text: 'Reads the slides aloud', keys: ['ArrowDown'] },
  { text: 'Ends ten minutes before the hour', keys: ['Space'] },
  { text: 'Invites everybody to everything', keys: ['ArrowDown'] },
];

describe.skipIf(requireChromium() === null)('a deck of the host’s own', () => {
  let server: ServerProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    await page.goto(`${server.url}/deck`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function findings(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      // What is out of sight takes on the new colours when it is next drawn.
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(200);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      found.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${theme}: ${id} ${target.join()}`)),
      );
    }
    return found;
  }

  async function isTooWide(): Promise<boolean> {
    await page.setViewportSize({ width: 320, height: 568 });
    const [inside, shown] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    return inside > shown;
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** With the Tab key, from where the focus is. */
  async function tabTo(name: string): Promise<void> {
    const nameNow = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let tabs = 0; tabs < 30 && (await nameNow()) !== name; tabs += 1) await press('Tab');
    expect(await nameNow()).toBe(name);
  }

  it('with eight mistakes is not taken: eight sentences name line, column and remedy', async () => {
    await page.locator('input[type=file]').setInputFiles(mistakes);
    const sentences = page.locator('.refused li');
    await sentences.first().waitFor();
    const told = await sentences.allTextContents();
    expect(told).toHaveLength(8);
    for (const sentence of told) expect(sentence).toMatch(/^Line \d+, column “\w+”: .+[.] ?.*[.]$/);
    const lines = told.map((sentence) => Number(/\d+/.exec(sentence)?.[0]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(await page.locator('.deck-row').count()).toBe(0);
    expect(await findings()).toEqual([]);
    expect(await isTooWide()).toBe(false);
  });

  it('is written by keyboard alone', async () => {
    await page.reload();
    await page.locator('h1').waitFor();
    await tabTo(deck['deck.new']);
    await press('Enter');
    await page.getByLabel(deck['deck.name']).waitFor();
    await page.getByLabel(deck['deck.name']).focus();
    await page.keyboard.type('Meetings');
    await press('Tab');
    await page.keyboard.type('Start');
    await press('Tab');
    await page.keyboard.type('Stop');
    await tabTo(deck['deck.card.add']);
    await press('Enter');
    for (const [index, { text, keys }] of cards.entries()) {
      await page.locator(`textarea:focus`).waitFor();
      await page.keyboard.type(text);
      await press('Tab', ...keys);
      if (index < cards.length - 1) await press('Enter');
    }
    expect(await page.locator('.balance').textContent()).toBe('4 cards: 2 Start, 2 Stop');
    await page.getByText(deck['deck.check.fine']).waitFor({ timeout: 20_000 });
    expect(await findings()).toEqual([]);
    expect(await isTooWide()).toBe(false);
  });

  it('is there after a reload, and is played: a phone sees its columns and cards', async () => {
    await page.reload();
    await page.getByRole('link', { name: deck['deck.use'] }).click({ timeout: 20_000 });
    await page.waitForURL(/\/host\?deck=/);
    const host = new Console(page);
    await page.reload();
    expect(await page.getByRole('radio', { name: /Meetings/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: words['create.open'] }).click();
    await until('the lobby', () => host.told.step() === 'lobby');
    expect((host.told.view as HostView).plan).toMatchObject({ sortRounds: 1, cardsPerRound: 4, scenarios: 0 });
    await page.getByText(words['plan.deck.of'].replace('{title}', 'Meetings')).waitFor();
    const screen = await context.newPage();
    await screen.goto(`${server.url}/screen#${host.code()}`);
    await screen.locator('.lobby-deck').getByText('Meetings').waitFor();
    await screen.close();
    const phones = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true });
    const ana = await Phone.join(phones, server.url, host.code(), 'Ana');
    await Phone.join(await browser.newContext({ viewport: phoneSize }), server.url, host.code(), 'Ben');
    await host.next();
    await host.next();
    await until('the cards', () => ana.told.step().startsWith('solo-sort'));
    const seen = new Set<string>();
    for (const _ of cards) {
      await ana.page.locator('.side-button').first().waitFor();
      const shown = await ana.page.locator('body').textContent();
      for (const { text } of cards) if (shown?.includes(text)) seen.add(text);
      const names = await ana.page.locator('.side-button').allTextContents();
      // Which of them comes first is drawn by lot for each phone.
      expect(names.map((name) => name.trim()).sort()).toEqual(['Start', 'Stop']);
      await ana.page.waitForTimeout(700);
      await ana.page.locator('.side-button[data-side=leader]').click();
    }
    expect([...seen].sort()).toEqual(cards.map(({ text }) => text).sort());
    expect(host.told.trouble).toEqual([]);
  });
});
