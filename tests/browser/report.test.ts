/**
 * The page after the workshop, and the file that is taken home: opened from disk without a network, printed, and
 * read back. The workshop is a made one; that the server tells the same of one that was played, others test.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../client/messages/en/charts.ts';
import { replay } from '../../client/messages/en/replay.ts';
import { report } from '../../client/messages/en/report.ts';
import type { GuestReport, HostReport, Report } from '../../shared/report.ts';
import type { Instant } from '../../shared/ids.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { workshopIn } from '../../shared/workshop/kept-file-schema.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { textOfPages } from '../support/pdf.ts';
import { ServerProcess } from '../support/server-process.ts';
import { findings, heard, overflow } from './looking.ts';
import { fewPlayed, played, playedLater, playedTexts } from '../support/workshop.ts';

const { code } = played;
const texts = playedTexts();
const keptUntil = (played.closedAt! + 30 * 86_400_000) as Instant;
const forHost: HostReport = { for: 'host', workshop: played, texts, keptUntil };
const forFew: HostReport = { for: 'host', workshop: fewPlayed, texts, keptUntil };
const forGuest: GuestReport = {
  for: 'seat',
  figures: figuresOf(played),
  workshop: played,
  boards: played.rounds.map(({ boards }) => boards),
  texts,
  keptUntil,
};

describe.skipIf(requireChromium() === null)('the page after the workshop', () => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** A browser that has a place in the workshop; `trouble`: all that went wrong in it. */
  async function visitor(role: 'host' | 'seat', told: Report, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
    const kept = JSON.stringify({ secret: 'CANNEDSECRETCANNEDSECRETCAN0', at: 1, name: 'Ana', entered: true });
    await context.addInitScript(
      ([key, value]) => localStorage.setItem(key!, value!),
      [`two-hats:room:${role}:${code}`, kept],
    );
    await context.route(`**/api/rooms/${code}/report?*`, (route) => route.fulfill({ json: told }));
    await context.route(`**/api/rooms/${code}/later?*`, (route) => route.fulfill({ json: playedLater() }));
    const page = await context.newPage();
    const trouble = heard(page);
    await page.goto(`${server.url}/report#${code}`);
    await page.locator('.report').waitFor();
    return { context, page, trouble };
  }

  async function saved(page: Page, name: string): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return download.path();
  }

  /** The take-home page lies on disk without the end of a name by which a browser knows it. */
  async function fromDisk(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
    const page = await context.newPage();
    const trouble = heard(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(path).href;
    await page.goto(address);
    return { context, page, trouble, asked, address };
  }

  it('shows the host all there is, to everybody: keyboard, phone, large letters, Arabic', async () => {
    const { context, page, trouble } = await visitor('host', forHost);
    for (const title of [charts['panel.contested'], charts['panel.matrix'], report['table.statistics']])
      expect(await page.getByRole('heading', { name: title }).count(), title).toBe(1);
    expect(await findings(page)).toEqual([]);
    for (const [width, text] of [
      [320, 100],
      [390, 200],
      [1280, 200],
    ] as const)
      expect(await overflow(page, width, text), `${width} px, ${text} %`).toBeLessThanOrEqual(0);
    await page.locator('.language select').selectOption('ar');
    await page.locator('html[dir=rtl]').waitFor();
    expect(await overflow(page, 390, 100)).toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('goes on in the address it has when one jumps to a part', async () => {
    const { context, page } = await visitor('host', forHost);
    await page.getByRole('navigation').getByRole('link', { name: report['part.sources'] }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(report['part.sources']);
    expect(new URL(page.url()).hash).toBe(`#${code}`);
    await context.close();
  });

  describe('as a file', () => {
    let host: Awaited<ReturnType<typeof visitor>>;
    let path: string;
    let file: Awaited<ReturnType<typeof fromDisk>>;

    beforeAll(async () => {
      host = await visitor('host', forHost);
      const download = host.page.waitForEvent('download');
      await host.page.getByRole('button', { name: report['save.file'] }).click();
      path = `${server.dataDir}/report.html`;
      await (await download).saveAs(path);
      file = await fromDisk(path);
    });
    afterAll(async () => {
      await host.context.close();
      await file.context.close();
    });

    it('opens from disk with the network off, asks for nothing, and is accessible', async () => {
      expect(await file.page.locator('h1').textContent()).toBe(texts.names?.title);
      expect(await figuresOfParts(file.page)).toEqual(await figuresOfParts(host.page));
      expect(await findings(file.page)).toEqual([]);
      expect(await overflow(file.page, 320, 100)).toBeLessThanOrEqual(0);
      await overflow(file.page, 1280, 100);
      expect(file.asked).toEqual([file.address]);
      expect(file.trouble).toEqual([]);
    });

    it('plays the boards again', async () => {
      const { page } = file;
      const slider = page.getByRole('slider', { name: replay['replay.timeline'] });
      expect(Number(await slider.inputValue())).toBe(0);
      expect(await page.locator('.replay .replay-chip:not(.replay-sample)').count()).toBe(0);
      await page.getByRole('button', { name: replay['replay.on'], exact: true }).click();
      expect(await page.locator('.replay .replay-chip:not(.replay-sample)').count()).toBe(1);
      await page.getByRole('button', { name: replay['replay.play'], exact: true }).click();
      const stepped = Number(await slider.inputValue());
      await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(stepped);
      expect(file.trouble).toEqual([]);
    });

    it('needs no script for anything else', async () => {
      const { context, page } = await fromDisk(path, { javaScriptEnabled: false });
      expect(await figuresOfParts(page)).toEqual(await figuresOfParts(file.page));
      expect(await page.locator('.replay-table').first().isVisible()).toBe(true);
      expect(await page.getByText(report['file.noScript']).isVisible()).toBe(true);
      await page.locator('.report-quiz summary').first().click();
      expect(await page.locator('.report-quiz details p').first().isVisible()).toBe(true);
      await context.close();
    });

    it('prints on several pages, with its words and without what paper cannot do', async () => {
      const pages = await textOfPages(await file.page.pdf({ format: 'A4' }));
      expect(pages.length).toBeGreaterThan(5);
      const printed = pages.join(' ').replace(/\s+/g, ' ');
      for (const word of [texts.names!.title, charts['panel.contested'], report['part.sources'], charts['flow.alone']])
        expect(printed).toContain(word);
      // Folded up on a screen, and looked up on paper all the same.
      const sorted = played.cards.filter(({ use }) => use === 'round');
      const whys = sorted.map(({ card }) => texts.explanations[card]?.text ?? 'no explanation');
      expect(whys).toHaveLength(20);
      for (const text of whys) expect(printed.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
      for (const { text } of played.commitments)
        expect(printed.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
      expect(printed).not.toContain(replay['replay.speed']);
      // The head of a table stands on every page that the table goes on to.
      const small = await textOfPages(await file.page.pdf({ format: 'A5', landscape: true }));
      const heads = small.filter((text) => /Orange\s*Sky\s*Green\s*Blue/.test(text));
      expect(heads.length).toBeGreaterThan(played.rounds.length);
    });

    it('is read back to the same workshop and the same page', async () => {
      const read = workshopIn(await readFile(path, 'utf8'));
      expect(read).toEqual({ ok: true, value: { workshop: played, texts } });
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const trouble = heard(page);
      await page.goto(`${server.url}/report`);
      await page.getByRole('heading', { name: report['report.noCode'] }).waitFor();
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('.report').waitFor();
      expect(await figuresOfParts(page)).toEqual(await figuresOfParts(host.page));
      expect(await page.getByText(report['save.fromFile']).isVisible()).toBe(true);
      expect(trouble).toEqual([]);
      await context.close();
    });
  });

  it('gives every other form of it, under the policy of the server', async () => {
    const { context, page, trouble } = await visitor('host', forHost);
    const json = await readFile(await saved(page, report['save.json']), 'utf8');
    expect(workshopIn(json)).toEqual({ ok: true, value: { workshop: played, texts } });
    const csv = await readFile(await saved(page, report['save.csv']), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(1 + 20 + 1);
    const markdown = await readFile(await saved(page, report['save.md']), 'utf8');
    expect(markdown).toContain(`## ${report['table.statistics']}`);
    const xlsx = await readFile(await saved(page, report['save.xlsx']));
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    expect(xlsx.length).toBeGreaterThan(10_000);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('tells whoever took part the figures only, also in what they take home', async () => {
    const { context, page, trouble } = await visitor('seat', forGuest, { viewport: { width: 390, height: 844 } });
    expect(await page.getByRole('heading', { name: charts['panel.matrix'] }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: report['table.statistics'] }).count()).toBe(0);
    expect(await page.getByRole('button', { name: report['save.json'] }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    const path = await saved(page, report['save.file']);
    expect(await readFile(path, 'utf8')).not.toContain('two-hats-workshop');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mine.html', mimeType: 'text/html', buffer: await readFile(path) });
    await page.getByText(report['open.guest'].replace('{name}', 'mine.html').slice(0, 60)).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('says wherever there are figures that they rest on few people', async () => {
    const { context, page } = await visitor('host', forFew);
    expect(await page.locator('.report-few').count()).toBeGreaterThan(1);
    for (const drawing of ['.flow', '.interval-plot', '.reason-chart', '.minds-chart', '.lean-chart', '.lift-chart'])
      expect(await page.locator(drawing).count(), drawing).toBe(0);
    await context.close();
  });

  it('is friendly to whoever has no place in the workshop, or brings another file', async () => {
    const context: BrowserContext = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/report#${code}`);
    await page.getByRole('heading', { name: /This browser was not part of workshop/ }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
    await page.getByText(report['open.not_ours'].replace('{name}', 'x.html')).waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  /** What a file says that needs no script of its own: the player comes after it. */
  async function figuresOfParts(page: Page): Promise<readonly string[]> {
    return page.locator('.report-part:not(.part-replay, .part-later) :is(.digits, td)').allTextContents();
  }
});
