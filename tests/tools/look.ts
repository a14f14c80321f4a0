/**
 * Shows a page without a server: serves the built client with a stand-in that answers every request
 * from canned snapshots, and writes a picture. Build first (`npx vite build -c client/vite.config.ts`).
 *
 *   npx tsx tests/tools/look.ts --page play --scene board --size phone --out shots
 *
 * --page play|host|screen|join|home   --scene NAME|all   --size phone|small|laptop|notebook|netbook|projector|beamer
 * --panel NAME[.PAGE] (of the debrief, as the host would show it)
 * --theme light|dark   --text 200   --lang ar   --full (whole page)   --state offline|superseded|removed
 * --helper (the console of a helper)   --media print   --click SELECTOR (repeatable)   --wait MS   --out FOLDER
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { PanelName } from '../../shared/panel-names.ts';
import type { Snapshot } from '../../shared/views.ts';
import { canned, code, scenes, type RoomPage } from '../client/canned.ts';
import { withPanel } from '../client/canned/screen.ts';
import { launchBrowser } from '../support/browser.ts';
import { startStandIn, type StandIn } from '../support/stand-in.ts';

const sizes = {
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 568 },
  laptop: { width: 1366, height: 768 },
  notebook: { width: 1280, height: 800 },
  netbook: { width: 1024, height: 640 },
  projector: { width: 1920, height: 1080 },
  beamer: { width: 1280, height: 720 },
} as const;

const { values } = parseArgs({
  options: {
    page: { type: 'string', default: 'play' },
    scene: { type: 'string', default: 'lobby' },
    panel: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string', default: 'light' },
    text: { type: 'string', default: '100' },
    lang: { type: 'string', default: 'en' },
    full: { type: 'boolean', default: false },
    helper: { type: 'boolean', default: false },
    media: { type: 'string', default: 'screen' },
    state: { type: 'string', default: 'online' },
    click: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '400' },
    out: { type: 'string', default: 'screenshots' },
  },
});

const usual = { play: 'phone', join: 'phone', home: 'phone', host: 'laptop', screen: 'projector' } as const;
const addresses = { play: `/${code}`, join: `/${code}`, home: '/', host: `/host#${code}`, screen: `/screen#${code}` };
const secret = 'CANNEDSECRETCANNEDSECRETCAN0';

function isPage(name: string): name is keyof typeof addresses {
  return name in addresses;
}

function sizeOf(page: keyof typeof usual): keyof typeof sizes {
  const wanted = values.size ?? usual[page];
  if (!(wanted in sizes)) throw new Error(`no size ${wanted}: ${Object.keys(sizes).join(', ')}`);
  return wanted as keyof typeof sizes;
}

function rolesOf(page: 'play' | RoomPage): readonly string[] {
  if (page === 'host') return values.helper ? ['helper'] : ['host', 'rescue', 'screen'];
  return [page === 'play' ? 'seat' : page];
}

/** Gives the browser the secrets that a person who has joined, or opened the room, would have. */
async function seatIn(context: BrowserContext, page: keyof typeof addresses): Promise<void> {
  if (page === 'join' || page === 'home') return;
  const kept = JSON.stringify({ secret, at: Date.UTC(2030, 3, 16), name: 'Ana', entered: true });
  const entries = [
    ...rolesOf(page).map((role) => [`two-hats:room:${role}:${code}`, kept]),
    ['two-hats:theme', values.theme],
  ];
  await context.addInitScript((all) => {
    for (const [key, value] of all) if (key !== undefined) localStorage.setItem(key, value ?? '');
  }, entries);
}

function pictureAt(room: RoomPage, scene: string, now: number): Snapshot | null {
  const snapshot = canned(room, scene, now);
  if (snapshot === null || values.panel === undefined) return snapshot;
  const [panel = '', page = '0'] = values.panel.split('.');
  return withPanel(snapshot, { panel: panel as PanelName, page: Number(page) });
}

async function shoot(page: Page, standIn: StandIn, name: string): Promise<void> {
  const wanted = values.page as keyof typeof addresses;
  await page.goto(standIn.origin + addresses[wanted]);
  await page.waitForTimeout(Number(values.wait));
  if (values.text !== '100') {
    await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}%`), values.text);
  }
  for (const selector of values.click) await page.click(selector);
  if (values.state !== 'online') standIn.disturb(values.state);
  if (values.click.length > 0 || values.state !== 'online') await page.waitForTimeout(2_400);
  if (values.media === 'print') await page.emulateMedia({ media: 'print' });
  const file = join(values.out, `${name}.png`);
  await page.screenshot({ path: file, fullPage: values.full });
  process.stdout.write(`${file}\n`);
}

/** Sideways scrolling is always a fault; the picture does not show it. */
async function warnOfOverflow(page: Page, name: string): Promise<void> {
  const [inside, shown] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  if (inside > shown) process.stdout.write(`  ${name}: ${inside - shown} px wider than the screen\n`);
}

async function main(): Promise<void> {
  const { page } = values;
  if (!isPage(page)) throw new Error(`no page ${page}: ${Object.keys(addresses).join(', ')}`);
  const room: RoomPage = page === 'join' || page === 'home' ? 'play' : page;
  const wanted = values.scene === 'all' ? scenes[room] : [values.scene];
  const size = sizeOf(page);
  mkdirSync(values.out, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const scene of wanted) {
      if (canned(room, scene, 0) === null) throw new Error(`no scene ${scene}: ${scenes[room].join(', ')}`);
      const standIn = await startStandIn((now) => pictureAt(room, scene, now), page !== 'join');
      const colorScheme = values.theme === 'dark' ? 'dark' : 'light';
      const context = await browser.newContext({ viewport: sizes[size], colorScheme, locale: values.lang });
      await seatIn(context, page);
      const tab = await context.newPage();
      tab.on('pageerror', (error) => process.stdout.write(`  ${scene}: ${error.message}\n`));
      const suffix = [
        values.panel ?? '',
        size,
        values.theme,
        values.text === '100' ? '' : values.text,
        values.lang === 'en' ? '' : values.lang,
      ]
        .filter(Boolean)
        .join('-');
      const name = `${page}-${room === page ? scene : 'first'}-${suffix}`;
      await shoot(tab, standIn, name);
      await warnOfOverflow(tab, name);
      await context.close();
      await standIn.stop();
    }
  } finally {
    await browser.close();
  }
}

await main();
