/** One board, and every phone in its own language: the same cards, each in its reader's words and direction. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import type { PageLanguage } from '../../shared/languages.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { column, drawInto, expectSameBoards, held, keyInto, tapInto, textsOn, unplaced, xOf } from './board.ts';
import { Console, Phone, Told, until } from './pages.ts';
import { deckIn, said } from './spoken.ts';

const phoneSize = { width: 390, height: 844 };
const settleMs = 700;
const minuteMs = 60_000;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.skipIf(requireChromium() === null)('a team in three languages', () => {
  let server: ServerProcess;
  let browser: Browser;
  let laptop: BrowserContext;
  let host: Console;
  let wall: Page;
  let screen: Told;
  let english: Phone;
  let arabic: Phone;
  let german: Phone;
  const phones = () => [english, arabic, german];

  const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
  const choose = (page: Page, language: PageLanguage) => page.locator('.language select').last().selectOption(language);

  async function speaks(page: Page, language: PageLanguage): Promise<void> {
    await until(`${language} on ${page.url()}`, async () => (await languageOf(page)) === language);
  }

  async function phoneOf(locale: string, name: string): Promise<Phone> {
    const context = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true, locale });
    return Phone.join(context, server.url, host.code(), name);
  }

  async function hostTo(step: string): Promise<void> {
    for (let tries = 0; !host.told.step().startsWith(step); tries += 1) {
      if (tries > 5) throw new Error(`never came to ${step}`);
      await host.next();
    }
    await until(`everybody at ${step}`, () => phones().every(({ told }) => told.step().startsWith(step)));
  }

  function isOfDeck(language: PageLanguage, text: string): boolean {
    return Object.values(deckIn(language).cards).some((card) => card.text === text.trim());
  }

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    laptop = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    host = await Console.open(laptop, server.url, /Quick/);
    english = await phoneOf('en-GB', 'Ana');
    arabic = await phoneOf('ar-EG', 'ليلى');
    german = await phoneOf('en-US', 'Jörg');
  }, 2 * minuteMs);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('begins in the language of each browser; host and projector choose for themselves', async () => {
    await host.press(said('en', 'host', 'host.menu'));
    await choose(host.page, 'es');
    await speaks(host.page, 'es');
    await host.page
      .getByRole('dialog')
      .getByText(said('es', 'host', 'menu.theme'))
      .waitFor();
    await host.page.keyboard.press('Escape');

    wall = await laptop.newPage();
    screen = new Told(wall);
    await wall.goto(`${server.url}/screen#${host.code()}`);
    await until('the projector', () => screen.step() === 'lobby');
    await speaks(wall, 'es');
    await choose(wall, 'fr');
    await wall.getByRole('heading', { name: said('fr', 'screen', 'lobby.title') }).waitFor();
    await wall.reload();
    await speaks(wall, 'fr');
    expect(await languageOf(host.page)).toBe('es');
    expect(await Promise.all(phones().map(({ page }) => languageOf(page)))).toEqual(['en', 'ar', 'en']);
    expect(await arabic.page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('changes by the list during a round, and leaves everything in its place', { timeout: 2 * minuteMs }, async () => {
    await hostTo('team-sort');
    const { page } = german;
    const card = page.locator('.tray [data-card]').first();
    await card.click();
    await page.locator('.own-button').click();
    const name = page.locator('dialog[open] input');
    await name.fill('Jörg der Erste');
    await choose(page, 'de');
    await speaks(page, 'de');
    expect(await name.inputValue()).toBe('Jörg der Erste');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: said('de', 'play', 'board.title') }).waitFor();
    expect(await card.getAttribute('aria-pressed')).toBe('true');
    await until('the cards in German', async () => (await textsOn(german)).every((text) => isOfDeck('de', text)));
    await card.click();
  });

  it('shows the same board in three languages, mirrored where one reads from the right', async () => {
    expect(phones().map((phone) => phone.team())).toEqual([0, 0, 0]);
    const readers = [
      [english, 'en'],
      [arabic, 'ar'],
      [german, 'de'],
    ] as const;
    for (const [phone, language] of readers) {
      const texts = await textsOn(phone);
      expect(texts).toHaveLength(10);
      expect(texts.filter((text) => !isOfDeck(language, text))).toEqual([]);
      for (const side of ['leader', 'manager'] as const)
        await column(phone, side).getByText(deckIn(language).sides[side], { exact: true }).waitFor();
    }
    const order = await Promise.all(
      phones().map(async (phone) => Math.sign((await xOf(phone, 'manager')) - (await xOf(phone, 'leader')))),
    );
    expect(order).toEqual([order[0], -(order[0] ?? 0), order[0]]);
  });

  it('lets each of them move the same card: by tap, by key and by hand', { timeout: 2 * minuteMs }, async () => {
    const [card = '', next = ''] = await unplaced(english);
    const isLeft = (await xOf(arabic, 'leader')) < (await xOf(arabic, 'manager'));
    const [left, right]: readonly Side[] = isLeft ? ['leader', 'manager'] : ['manager', 'leader'];
    await tapInto(english, card, 'leader');
    await expectSameBoards(phones());

    // Toward the column that the arrow points to on this screen.
    for (const [arrow, side] of [
      ['ArrowLeft', left],
      ['ArrowRight', right],
    ] as const) {
      await keyInto(arabic, card, arrow);
      await until(`${card} in ${side}`, () => held(arabic, side!).includes(card));
    }
    await expectSameBoards(phones());
    await tapInto(german, card, left!);
    await expectSameBoards(phones());

    await drawInto(arabic, next, left!);
    await until('the card that was drawn', () => held(arabic, left!).includes(next));
    await expectSameBoards(phones());
    expect(held(english, left!)).toEqual([card, next].sort());
  });

  it('[X1] is as accessible from the right to the left', async () => {
    const { violations } = await new AxeBuilder({ page: arabic.page }).withTags(rules).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`)).toEqual([]);
    const width = await arabic.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phoneSize.width);
  });

  it('goes on to the reveal, which each of them reads in their own words', { timeout: 2 * minuteMs }, async () => {
    for (const [index, card] of (await unplaced(english)).entries())
      await tapInto(english, card, index % 2 === 0 ? 'leader' : 'manager');
    await expectSameBoards(phones());
    await english.page.waitForTimeout(settleMs);
    await english.page.locator('.dock .button-primary').click();
    const agreeOn = async ({ page, told }: Phone) => {
      const agree = page.locator('.proposal .button-primary');
      await until('a lock', async () => {
        if (await agree.isVisible()) await agree.click({ timeout: 2_000 }).catch(() => undefined);
        return told.step().startsWith('lock-1');
      });
    };
    await Promise.all([arabic, german].map(agreeOn));
    await hostTo('reveal:0:1');
    const readers = [
      [english.page, 'en'],
      [arabic.page, 'ar'],
      [german.page, 'de'],
      [wall, 'fr'],
      [host.page, 'es'],
    ] as const;
    for (const [page, language] of readers) {
      const card = page.locator('.revealed-text, .newest-text, .reveal-card .scenario-text').first();
      await card.waitFor();
      await until(`the card in ${language}`, async () => isOfDeck(language, await card.innerText()));
      expect(await languageOf(page)).toBe(language);
    }
    for (const told of [host.told, screen, ...phones().map((phone) => phone.told)]) expect(told.trouble).toEqual([]);
  });
});
