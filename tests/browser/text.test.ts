/** What people type is text on every screen, whatever it looks like. */
import type { Browser, Page } from 'playwright-core';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { Snapshot } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { granted, newCommandId, newSecret, raw } from '../support/test-server.ts';
import { Console, names as deckNames, Phone, Told, until, words } from './pages.ts';

/** As long as a name may be. `own` is what would run. */
const names = [
  '<svg onload=own()>',
  '"><script>own()</script>',
  "' onfocus=own() x='",
  'javascript:own()',
  '<b>bold</b>&lt;i&gt;',
  '{{7*7}}${7*7}',
  '<!--<x',
];
const sentences = [
  '<img src=x onerror=own()> and <script>own()</script>',
  '<a href="javascript:own()" onclick=own()>tap here</a>',
  '"><svg/onload=own()><iframe srcdoc="<script>parent.own()</script>">',
  "';own();//--></style></title><math><mtext></table><img src onerror=own()>",
];
const minuteMs = 60_000;

describe.skipIf(requireChromium() === null)('script that people type', () => {
  let server: ServerProcess;
  let browser: Browser;
  let host: Console;
  let screen: Told;
  let wall: Page;
  let phones: readonly Phone[];
  const others: { readonly socket: Socket; readonly snapshot: Snapshot }[] = [];

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    const laptop = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    host = await Console.open(laptop, server.url, /Quick/);
    wall = await laptop.newPage();
    screen = new Told(wall);
    await wall.goto(`${server.url}/screen#${host.code()}`);
    await until('the projector', () => screen.step() === 'lobby');
    phones = await Promise.all(
      names.slice(0, 2).map(async (name) => Phone.join(await browser.newContext(), server.url, host.code(), name)),
    );
    for (const name of names.slice(2)) {
      const socket = io(server.url, { forceNew: true });
      const join = { protocol, code: host.code(), secret: newSecret(), name };
      others.push({ socket, snapshot: granted((await raw(socket as never, 'join', join)) as never) });
    }
  });
  afterAll(async () => {
    for (const { socket } of others) socket.disconnect();
    await browser.close();
    await server.close();
  });

  const pages = () => [host.page, wall, ...phones.map(({ page }) => page)];

  async function hostTo(step: string): Promise<void> {
    for (let tries = 0; !host.told.step().startsWith(step); tries += 1) {
      if (tries > 60) throw new Error(`never came to ${step}`);
      await host.next();
    }
  }

  async function expectText(page: Page, text: string): Promise<void> {
    await page.getByText(text, { exact: false }).first().waitFor({ state: 'attached' });
  }

  /** Nothing that was typed has become an element, an attribute or an address. */
  async function expectNothingRan(): Promise<void> {
    for (const page of pages()) {
      const born = await page.evaluate(() => {
        const made = document.querySelectorAll('body script:not([src]), iframe, img[src="x"], math, [srcdoc]');
        const heard = [...document.querySelectorAll('*')].filter((one) =>
          one
            .getAttributeNames()
            .some((name) => name.startsWith('on') || one.getAttribute(name)?.startsWith('javascript:')),
        );
        return [...made, ...heard].map(({ outerHTML }) => outerHTML);
      });
      expect(born).toEqual([]);
    }
  }

  async function everybodySends(command: (index: number, snapshot: Snapshot) => object): Promise<void> {
    for (const [index, { socket, snapshot }] of others.entries()) {
      await raw(socket, 'command', { id: newCommandId(), command: command(index, snapshot) });
    }
  }

  it('[N1] is shown as text: names, with the host and on phones; the projector names nobody', async () => {
    for (const name of names) await expectText(host.page, name);
    for (const phone of phones) await expectText(phone.page, phone.name);
    const onWall = await wall.innerText('body');
    for (const name of names) expect(onWall).not.toContain(name);
    await expectNothingRan();
  });

  it('[N1] is shown as text: appeals, with the host', { timeout: 2 * minuteMs }, async () => {
    await hostTo('reveal:0:1');
    const { page } = phones[0]!;
    await page.getByRole('button', { name: words['appeal.open'] }).click();
    await page.getByLabel(words['appeal.text']).fill(sentences[0]!);
    await page.getByRole('button', { name: words['appeal.send'] }).click();
    await expectText(host.page, sentences[0]!);
    await expectNothingRan();
  });

  it('[N1] is shown as text: commitments, on the wall and with the host', { timeout: 2 * minuteMs }, async () => {
    await hostTo('debrief-now-what');
    const { page } = phones[0]!;
    await page.getByLabel(words['now.when']).fill('<svg onload=own()>');
    await page.getByLabel(words['now.will']).fill(sentences[1]!);
    await page.getByRole('button', { name: deckNames.both, exact: true }).click();
    await page.getByRole('button', { name: words['now.save'] }).click();
    await everybodySends((index) => ({ type: 'commit-to', text: sentences[index % sentences.length], mode: 'both' }));
    for (const text of [...sentences, '<svg onload=own()>']) await expectText(host.page, text);
    // On the projector the tips come first, and the wall has two pages.
    await host.turn();
    const onWall = wall.getByText(sentences[2]!);
    await until('the sentence on the wall', async () => {
      if (await onWall.isVisible()) return true;
      await wall.keyboard.press('ArrowRight');
      return false;
    });
    await hostTo('exit-check');
    await expectNothingRan();
    await hostTo('closed');
    await expectText(page, names[0]!);
    await expectNothingRan();
  });

  it('[N1] and no page reports that anything was tried, or asks elsewhere', () => {
    for (const told of [host.told, screen, ...phones.map((phone) => phone.told)]) {
      expect(told.trouble).toEqual([]);
      expect([...told.origins]).toEqual([server.url]);
    }
  });
});
