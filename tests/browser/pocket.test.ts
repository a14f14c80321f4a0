/** A phone that is put away: locked and frozen, or sent elsewhere and back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostView } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { Console, Phone, until, words } from './pages.ts';

const phoneSize = { width: 390, height: 844 };
const liveWithinMs = 2_000;
/** The server takes a phone that does not answer for gone after 14 s. */
const longMs = 16_000;

describe.skipIf(requireChromium() === null)('a phone in a pocket', () => {
  let server: ServerProcess;
  let browser: Browser;
  /** The phone has a browser of its own, so that it alone can be frozen. */
  let pocket: Browser;
  let host: Console;
  let phone: Phone;

  const rowOf = ({ name }: Phone) => (host.told.view as HostView).roster.find((row) => row.name === name);

  async function joined(from: Browser, name: string): Promise<Phone> {
    const context = await from.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true });
    return Phone.join(context, server.url, host.code(), name);
  }

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    // Only with it does a page that is left stay alive, as on a phone.
    pocket = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    host = await Console.open(await browser.newContext(), server.url, /Standard/);
    phone = await joined(pocket, 'Ana');
    await joined(browser, 'Ben');
    await host.next();
    await host.next();
    await until('the cards', () => phone.told.step().startsWith('solo-sort'));
  });
  afterAll(async () => {
    await signal('SIGCONT');
    await pocket.close();
    await browser.close();
    await server.close();
  });

  /** To the processes that run the pages, as a phone stops and wakes its browser. */
  async function signal(name: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const session = await pocket.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, name);
  }

  it('[R2] that was frozen shows the present step within 2 s of waking, and a tap on the old one does not count', async () => {
    const { page } = phone;
    await page.locator('.side-button').first().waitFor();
    await page.evaluate((nap) => {
      let last = Date.now();
      const timer = setInterval(() => {
        const slept = Date.now() - last;
        last = Date.now();
        if (slept < nap) return;
        clearInterval(timer);
        // The first thing that happens: a tap on what is still on the screen. Then the browser says that it is seen.
        const button = document.querySelector<HTMLElement>('.side-button');
        document.title = button === null ? 'too late' : 'tapped';
        button?.click();
        document.dispatchEvent(new Event('visibilitychange'));
      }, 50);
    }, longMs / 2);
    const asked: string[] = [];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (String(payload).startsWith('42')) asked.push(String(payload));
      });
    });
    await signal('SIGSTOP');
    await host.page.waitForTimeout(longMs);
    await until('the phone to be missed', () => rowOf(phone)?.online === false);
    await host.next();
    expect(host.told.step()).toMatch(/^team-sort/);
    const woken = Date.now();
    await signal('SIGCONT');
    await page.locator('.tray .board-card').first().waitFor({ timeout: liveWithinMs });
    expect(Date.now() - woken).toBeLessThan(liveWithinMs);
    expect(await page.title()).toBe('tapped');
    // Said, and not silently dropped.
    await page.locator('.toast', { hasText: words['refusal.step_over'] }).waitFor({ timeout: liveWithinMs });
    await until('the phone to be back', () => rowOf(phone)?.online === true);
    // The seat comes first on the new connection, and the tap was not sent over it.
    expect(asked[0]).toContain('"resume"');
    expect(asked.join()).not.toContain('place-solo');
    expect(phone.told.self?.solo).toEqual([]);
    expect((host.told.view as HostView).roster).toHaveLength(2);
  });

  it('[R2] that goes elsewhere closes its connection, and comes back from the cache to what is on now', async () => {
    const { page } = phone;
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = `persisted: ${String(persisted)}`));
    });
    await page.goto(`${server.url}/favicon.svg`);
    await until('the phone to be gone', () => rowOf(phone)?.online === false, longMs / 2);
    await host.next();
    expect(host.told.step()).toMatch(/^lock-1/);
    const back = Date.now();
    await page.evaluate(() => history.back());
    await page.getByRole('heading', { name: words['locked.title'] }).waitFor({ timeout: liveWithinMs });
    expect(Date.now() - back).toBeLessThan(liveWithinMs);
    expect(await page.title()).toBe('persisted: true');
    await until('the phone to be back', () => rowOf(phone)?.online === true);
  });
});
