/** Who leads and who helps, on real devices: the card, the code, and the door. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostView } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { Console, Phone, Told, until, words } from './pages.ts';

const phoneSize = { width: 390, height: 844 };

describe.skipIf(requireChromium() === null)('leading and helping', () => {
  let server: ServerProcess;
  let browser: Browser;
  let laptop: BrowserContext;
  let host: Console;
  let helper: Console;
  let isInvited = false;
  let screen: Told;
  const phones: Phone[] = [];

  const roster = () => (host.told.view as HostView).roster;
  const screenPage = () => laptop.pages().find((page) => page.url().includes('/screen'))!;
  const shownCode = async (console: Console) => (await console.page.locator('.secret').first().textContent()) ?? '';

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    laptop = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    host = await Console.open(laptop, server.url, /Standard/);
    const page = await laptop.newPage();
    screen = new Told(page);
    await page.goto(`${server.url}/screen#${host.code()}`);
    await until('the projector', () => screen.step() === 'lobby');
    for (const name of ['Ana', 'Rude Name', 'Flooder']) {
      const context = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true });
      phones.push(await Phone.join(context, server.url, host.code(), name));
    }
    await until('three people', () => roster().length === 3);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Each test may be run without those before it. */
  async function begun(): Promise<void> {
    if (screen.step() === 'lobby') await host.next();
    await until('teams', () => phones.every((phone) => phone.team() >= 0));
  }

  async function invited(): Promise<void> {
    if (isInvited) return;
    isInvited = true;
    await host.menu(words['menu.helpers']);
    const invite = words['helpers.invite.as'].replace('{what}', words['helpers.moderate']);
    await host.page.getByRole('button', { name: invite }).click();
    const text = await shownCode(host);
    helper = await Console.enter(await browser.newContext(), server.url, text);
    await helper.page.getByText(words['helpers.badge.moderate']).waitFor();
  }

  it('[A9] a typed rescue card makes another device the host, and the former one is told', async () => {
    await host.menu(words['menu.card']);
    await host.page.getByRole('button', { name: words['card.show'] }).click();
    const text = await shownCode(host);
    expect(text).toMatch(new RegExp(`^${host.code()} R( [0-9A-Z]{4}){7}$`));
    const typed = text.toLowerCase().replaceAll(' ', '').replaceAll('0', 'o');
    const former = host;
    host = await Console.enter(await browser.newContext(), server.url, typed);
    await host.page.getByText(words['card.due']).waitFor();
    await former.page.getByRole('heading', { name: words['alone.led-elsewhere.title'] }).waitFor();
    await former.page.reload();
    await former.page.getByRole('heading', { name: words['alone.led-elsewhere.title'] }).waitFor();
    expect(host.page.url()).toBe(`${server.url}/host#${host.code()}`);
    await host.next();
    await until('the phones to follow the new host', () => phones.every(({ told }) => told.step() === 'brief'));
  });

  it('[A9] the used card opens nothing any more', async () => {
    const page = laptop.pages().find((one) => one.url().includes('/host'))!;
    const used = await page.evaluate(
      (code) => (JSON.parse(localStorage.getItem(`two-hats:room:rescue:${code}`) ?? '{}') as { secret: string }).secret,
      host.code(),
    );
    await page.getByRole('button', { name: words['code.have'] }).click();
    await page.getByLabel(words['code.text']).fill(`${host.code()} R ${used}`);
    await page.getByRole('button', { name: words['code.go'] }).click();
    await page.getByText(words['code.refused.rescue']).waitFor();
  });

  it('a helper comes in with a code, sees what is theirs to do, and stays after a reload', async () => {
    await invited();
    for (const isReloaded of [false, true]) {
      if (isReloaded) await helper.page.reload();
      await helper.page.getByText(words['helpers.badge.moderate']).waitFor();
      expect(await helper.page.locator('.dock-next').count()).toBe(0);
    }
    await host.page.getByText(words['helpers.online'], { exact: true }).waitFor();
    await host.page.keyboard.press('Escape');
  });

  it('[N6] a helper hides a name, and it is gone everywhere within a second', async () => {
    const rude = phones[1]!;
    await begun();
    await invited();
    await helper.page.getByRole('button', { name: /Rude Name/ }).click();
    await helper.press(words['person.hide']);
    const start = Date.now();
    await until('the number', () => rude.told.self?.name === '#2', 1_000);
    await rude.page.locator('.own-name', { hasText: '#2' }).waitFor({ timeout: 1_000 });
    await host.page.locator('.person-name', { hasText: '#2' }).waitFor({ timeout: 1_000 });
    expect(Date.now() - start).toBeLessThan(1_000);
    const pages = [host.page, helper.page, screenPage(), ...phones.map(({ page }) => page)];
    for (const page of pages) expect(await page.locator('body').textContent()).not.toContain('Rude Name');
  });

  it('[A11] a banned phone is out, and cannot come back: not by its button, nor after a reload', async () => {
    const flooder = phones[2]!;
    await begun();
    await invited();
    await helper.page.getByRole('button', { name: /Flooder/ }).click();
    await helper.press(words['person.ban']);
    await helper.press(words['person.ban.yes']);
    await flooder.page.getByRole('heading', { name: words['removed.title'] }).waitFor();
    await flooder.tap(words['removed.again']);
    await flooder.page.getByText(words['removed.banned']).waitFor();
    for (let again = 0; again < 2; again++) {
      await flooder.page.goto(`${server.url}/${host.code()}`);
      await flooder.page.reload();
      await flooder.page.getByText(words['removed.banned']).waitFor();
      expect(await flooder.page.getByRole('button').count()).toBe(0);
    }
    expect(roster().map(({ seat }) => seat)).toEqual(phones.slice(0, 2).map(({ told }) => told.self?.seat));
  });

  it('the host ends the help, and the console of the helper with it', async () => {
    await invited();
    await host.menu(words['menu.helpers']);
    await host.press(words['helpers.dismiss']);
    await host.press(words['helpers.dismiss.yes']);
    await helper.page.getByRole('heading', { name: words['alone.dismissed.title'] }).waitFor();
    await host.page.keyboard.press('Escape');
  });

  it('[P3] the host deletes the workshop, and it is gone for everybody', async () => {
    await host.menu(words['menu.erase']);
    await host.page.getByLabel(words['erase.agree']).check();
    await host.press(words['erase.yes']);
    await host.page.getByRole('heading', { name: words['alone.erased.title'] }).waitFor();
    await host.page.reload();
    await host.page.getByRole('heading', { name: /is not the host/ }).waitFor();
    await phones[0]!.page.getByText(words['over.title']).waitFor();
    const keys = await host.page.evaluate(() => Object.keys(localStorage).join(' '));
    expect(keys).not.toMatch(/room:(host|rescue)/);
  });
});
