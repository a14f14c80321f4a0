/**
 * Shows a page without a server: serves the built client with a stand-in that answers every request
 * from canned snapshots, and writes a picture. Build first (`npx vite build -c client/vite.config.ts`).
 *
 *   npx tsx tests/tools/look.ts --page play --scene board --size phone --out shots
 *
 * --page play|host|screen|join|home|report|later   --scene NAME|all   --size phone|small|laptop|notebook|netbook|projector|beamer
 * --panel NAME[.PAGE] (of the debrief, as the host would show it)
 * --theme light|dark   --text 200   --lang ar   --full (whole page)   --state offline|superseded|removed
 * --client FOLDER (a build elsewhere)   --helper (the console of a helper)   --media print   --click SELECTOR (repeatable)   --wait MS   --out FOLDER
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PanelName } from '../../shared/panel-names.ts';
import type { Snapshot } from '../../shared/views.ts';
import { canned, code, scenes, type RoomPage } from '../client/canned.ts';
import { withPanel } from '../client/canned/screen.ts';
import { reportScenes, type ReportScene } from '../support/canned-report.ts';
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
    scene: { type: 'string' },
    panel: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string', default: 'light' },
    text: { type: 'string', default: '100' },
    lang: { type: 'string', default: 'en' },
    full: { type: 'boolean', default: false },
    helper: { type: 'boolean', default: false },
    client: { type: 'string', default: 'dist/client' },
    media: { type: 'string', default: 'screen' },
    state: { type: 'string', default: 'online' },
    click: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '400' },
    out: { type: 'string', default: 'screenshots' },
  },
});

const pages = {
  play: { size: 'phone', address: `/${code}`, scenes: scenes.play },
  join: { size: 'phone', address: `/${code}`, scenes: scenes.play },
  home: { size: 'phone', address: '/', scenes: scenes.play },
  host: { size: 'laptop', address: `/host#${code}`, scenes: scenes.host },
  screen: { size: 'projector', address: `/screen#${code}`, scenes: scenes.screen },
  report: { size: 'phone', address: `/report#${code}`, scenes: reportScenes },
  later: { size: 'phone', address: `/later#${code}`, scenes: ['cards'] },
} as const;
type PageName = keyof typeof pages;
const secret = 'CANNEDSECRETCANNEDSECRETCAN0';

function isPage(name: string): name is PageName {
  return name in pages;
}

function sizeOf(page: PageName): keyof typeof sizes {
  const wanted = values.size ?? pages[page].size;
  if (!(wanted in sizes)) throw new Error(`no size ${wanted}: ${Object.keys(sizes).join(', ')}`);
  return wanted as keyof typeof sizes;
}

function scenesOf(page: PageName): readonly string[] {
  const known: readonly string[] = pages[page].scenes;
  if (values.scene === 'all') return known;
  const scene = values.scene ?? (known.includes('lobby') ? 'lobby' : known[0]!);
  if (!known.includes(scene)) throw new Error(`no scene ${scene}: ${known.join(', ')}`);
  return [scene];
}

/** As what the browser has a place in the room. */
function rolesOf(page: PageName, scene: string): readonly string[] {
  switch (page) {
    case 'play':
      return ['seat'];
    case 'host':
      return values.helper ? ['helper'] : ['host', 'rescue', 'screen'];
    case 'screen':
      return ['screen'];
    case 'report':
      return [scene === 'guest' ? 'seat' : 'host'];
    case 'join':
    case 'home':
    case 'later':
      return [];
  }
}

/** Gives the browser the secrets that a person who has joined, or opened the room, would have. */
async function seatIn(context: BrowserContext, page: PageName, scene: string): Promise<void> {
  const kept = JSON.stringify({ secret, at: Date.UTC(2030, 3, 16), name: 'Ana', entered: true });
  const entries = [
    ...rolesOf(page, scene).map((role) => [`two-hats:room:${role}:${code}`, kept]),
    ['two-hats:theme', values.theme],
  ];
  await context.addInitScript((all) => {
    for (const [key, value] of all) if (key !== undefined) localStorage.setItem(key, value ?? '');
  }, entries);
}

/** What a page is told that stays in touch with the room. */
function pictureAt(page: PageName, scene: string, now: number): Snapshot | null {
  if (page === 'report' || page === 'later') return null;
  const room: RoomPage = page === 'join' || page === 'home' ? 'play' : page;
  const snapshot = canned(room, scene, now);
  if (snapshot === null || values.panel === undefined) return snapshot;
  const [panel = '', number = '0'] = values.panel.split('.');
  return withPanel(snapshot, { panel: panel as PanelName, page: Number(number) });
}

async function shoot(page: Page, standIn: StandIn, name: string): Promise<void> {
  await page.goto(standIn.origin + pages[values.page as PageName].address);
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

function nameOf(page: PageName, scene: string): string {
  const parts = [
    page,
    page === 'join' || page === 'home' ? 'first' : scene,
    values.panel ?? '',
    sizeOf(page),
    values.theme,
    values.text === '100' ? '' : values.text,
    values.lang === 'en' ? '' : values.lang,
  ];
  return parts.filter(Boolean).join('-');
}

async function look(browser: Browser, page: PageName, scene: string): Promise<void> {
  const standIn = await startStandIn((now) => pictureAt(page, scene, now), page !== 'join', {
    client: values.client,
    ...(page === 'report' && { report: scene as ReportScene }),
  });
  const colorScheme = values.theme === 'dark' ? 'dark' : 'light';
  const context = await browser.newContext({ viewport: sizes[sizeOf(page)], colorScheme, locale: values.lang });
  await seatIn(context, page, scene);
  const tab = await context.newPage();
  tab.on('pageerror', (error) => process.stdout.write(`  ${scene}: ${error.message}\n`));
  const name = nameOf(page, scene);
  await shoot(tab, standIn, name);
  await warnOfOverflow(tab, name);
  await context.close();
  await standIn.stop();
}

async function main(): Promise<void> {
  const { page } = values;
  if (!isPage(page)) throw new Error(`no page ${page}: ${Object.keys(pages).join(', ')}`);
  const wanted = scenesOf(page);
  mkdirSync(values.out, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const scene of wanted) await look(browser, page, scene);
  } finally {
    await browser.close();
  }
}

await main();
