/** The projector and the console of a debrief, as tests read and move them. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { charts } from '../../client/messages/en/charts.ts';
import { hostDebrief } from '../../client/messages/en/host-debrief.ts';
import type { Side } from '../../shared/commands.ts';
import type { DebriefView } from '../../shared/debrief-views.ts';
import type { PanelName } from '../../shared/panel-names.ts';
import type { ScriptedRoom } from '../support/scripted-room.ts';
import { Console, Told, until } from './pages.ts';

export class DebriefStage {
  readonly host: Console;
  readonly page: Page;
  readonly screen: Told;

  constructor(host: Console, page: Page) {
    this.host = host;
    this.page = page;
    this.screen = new Told(page);
  }

  static async open(laptop: BrowserContext, room: ScriptedRoom, url: string): Promise<DebriefStage> {
    const host = await consoleOf(laptop, room, url);
    const page = await laptop.newPage();
    await page.setViewportSize({ width: 1920, height: 1080 });
    const stage = new DebriefStage(host, page);
    await page.goto(`${url}/screen#${room.code()}`);
    await until('the projector', () => stage.screen.step() === host.told.step());
    return stage;
  }

  debrief(): DebriefView {
    return (this.screen.view?.scene as { debrief: DebriefView }).debrief;
  }

  /** The host chooses a panel, and the projector shows it. */
  async show(panel: PanelName): Promise<void> {
    const name = charts[`panel.${panel}`];
    const panels = this.host.page.getByRole('list', { name: hostDebrief['driver.panels'] });
    await this.host.page.bringToFront();
    await panels.getByRole('button', { name }).click();
    await this.page.bringToFront();
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** To the next page, as the host's big button does it. */
  async on(): Promise<void> {
    const at = this.page.locator('.pager');
    const before = await at.textContent();
    await this.host.page.bringToFront();
    await this.host.turn();
    await this.page.bringToFront();
    await until('the next page', async () => (await at.textContent()) !== before);
  }

  /** What a bar of answers reads out. */
  async split(who: string): Promise<Readonly<Record<Side, number>>> {
    const text = (await this.page.getByRole('img', { name: new RegExp(`^${who}:`) }).getAttribute('aria-label')) ?? '';
    const count = (side: string) => Number(new RegExp(`${side} (\\d+)`).exec(text)?.[1]);
    return { leader: count('Leader'), manager: count('Manager') };
  }

  /** The cells of a table, row by row, as a screen reader reads them. */
  async table(caption: string): Promise<readonly (readonly string[])[]> {
    const found = this.page.getByRole('table', { name: caption }).first();
    await found.waitFor({ state: 'attached' });
    return cellsOf(found);
  }
}

/** The console of a room that was opened elsewhere, in a browser that holds its host's secrets. */
async function consoleOf(context: BrowserContext, room: ScriptedRoom, url: string): Promise<Console> {
  const page = await context.newPage();
  await keepPlaces(page, room, url);
  const console = new Console(page);
  await page.goto(`${url}/host#${room.code()}`);
  await until('the console', () => console.told.step() !== '');
  return console;
}

/** From now on the browser of this page holds the host's secrets, and may be host or projector of the room. */
export async function keepPlaces(page: Page, room: ScriptedRoom, url: string): Promise<void> {
  await page.goto(`${url}/deck`);
  const places = { host: room.host.hostSecret, screen: room.host.screenSecret };
  await page.evaluate(
    ([code, held]) => {
      for (const [role, secret] of Object.entries(held)) {
        const kept = { secret, at: Date.now(), name: null, entered: true };
        localStorage.setItem(`two-hats:room:${role}:${code}`, JSON.stringify(kept));
      }
    },
    [room.code(), places] as const,
  );
}

export async function cellsOf(found: Locator): Promise<readonly (readonly string[])[]> {
  return found
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
      ),
    );
}

export function sidesIn(managerFirst: boolean): readonly [Side, Side] {
  return managerFirst ? ['manager', 'leader'] : ['leader', 'manager'];
}

export function allPairs(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (__, b) => [a, a + b + 1] as const),
  ).flat();
}
