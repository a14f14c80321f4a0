/**
 * The pages of a workshop as a person uses them: what is on them is found by role and words, what
 * they were told by the server is read from the wire.
 */
import type { BrowserContext, Page } from 'playwright-core';
import type { SelfView } from '../../shared/self-view.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { RoomView, Snapshot, Update } from '../../shared/views.ts';
import { guardMs } from '../../client/host/guard.ts';
import { common } from '../../client/messages/en/common.ts';
import { game } from '../../client/messages/en/game.ts';
import { hostCodes } from '../../client/messages/en/host-codes.ts';
import { hostNext } from '../../client/messages/en/host-next.ts';
import { hostPlan } from '../../client/messages/en/host-plan.ts';
import { host } from '../../client/messages/en/host.ts';
import { join } from '../../client/messages/en/join.ts';
import { playDebrief } from '../../client/messages/en/play-debrief.ts';
import { play } from '../../client/messages/en/play.ts';

/** What the built-in deck calls its columns and answers. */
export const names = {
  leader: 'Leader',
  manager: 'Manager',
  lead: 'Lead',
  both: 'Both',
  manage: 'Manage',
} as const;

export const words = {
  ...common,
  ...game,
  ...host,
  ...hostCodes,
  ...hostNext,
  ...hostPlan,
  ...join,
  ...playDebrief,
  ...play,
};

/** The last that a page was told, and all that went wrong on it. */
export class Told {
  view: RoomView | null = null;
  self: SelfView | null = null;
  readonly trouble: string[] = [];
  readonly origins = new Set<string>();

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        this.#hear(String(payload));
      });
    });
    page.on('pageerror', (error) => this.trouble.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.trouble.push(message.text());
    });
    page.on('request', (request) => this.origins.add(new URL(request.url()).origin));
  }

  step(): string {
    return this.view?.stage.step ?? '';
  }

  #hear(frame: string): void {
    const start = frame.search(/[[{]/);
    if (!/^4[23]/.test(frame) || start === -1) return;
    const [first, second] = JSON.parse(frame.slice(start)) as [unknown, unknown];
    if (first === 'update') this.#take(second as Update);
    const reply = first as { value?: { snapshot?: Snapshot } } | null;
    if (typeof reply === 'object' && reply?.value?.snapshot) this.#take(reply.value.snapshot);
  }

  #take({ view, self }: Update): void {
    if (view) this.view = viewAfter(this.view, view);
    if (self) this.self = self;
  }
}

export async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`still waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** A facilitator at the console. */
export class Console {
  readonly page: Page;
  readonly told: Told;

  constructor(page: Page) {
    this.page = page;
    this.told = new Told(page);
  }

  static async open(context: BrowserContext, url: string, format: RegExp): Promise<Console> {
    const console = new Console(await context.newPage());
    await console.page.goto(`${url}/host`);
    await console.page.getByRole('radio', { name: format }).check({ force: true });
    await console.page.getByRole('button', { name: words['create.open'] }).click();
    await until('the lobby', () => console.told.step() === 'lobby');
    return console;
  }

  /** On another device, with the text of a rescue card or of an invitation. */
  static async enter(context: BrowserContext, url: string, text: string): Promise<Console> {
    const console = new Console(await context.newPage());
    await console.page.goto(`${url}/host`);
    await console.page.getByRole('button', { name: words['code.have'] }).click();
    await console.page.getByLabel(words['code.text']).fill(text);
    await console.page.getByRole('button', { name: words['code.go'] }).click();
    await until('the console', () => console.told.step() !== '');
    return console;
  }

  /** Opens one of the dialogs behind the menu. */
  async menu(entry: string): Promise<void> {
    await this.press(words['host.menu']);
    await this.page.getByRole('dialog').getByRole('button', { name: entry, exact: true }).click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  code(): string {
    return this.told.view?.stage.code ?? '';
  }

  /** Turns the projector to the next page of the debrief: the button says which that is. */
  async turn(): Promise<void> {
    await this.page.locator('.driver-buttons button').last().click();
  }

  /** Presses the big button, or the one beside it, and says yes if asked back. */
  async next(which: 'main' | 'other' = 'main'): Promise<void> {
    const { page, told } = this;
    const before = told.step();
    const buttons = page.locator('.dock-next > button');
    const yes = page.locator('dialog[open] .button-primary');
    await page.bringToFront();
    await page.waitForTimeout(guardMs);
    await (which === 'main' ? buttons.last() : buttons.first()).click();
    await until(`a step after ${before}`, async () => {
      if (told.step() === before && (await yes.isVisible())) await yes.click({ timeout: 2000 }).catch(() => undefined);
      return told.step() !== before;
    });
  }

  async secret(): Promise<string> {
    const kept = await this.page.evaluate((code) => localStorage.getItem(`two-hats:room:host:${code}`), this.code());
    return (JSON.parse(kept ?? '{}') as { secret: string }).secret;
  }
}

/** A participant with a phone. */
export class Phone {
  readonly page: Page;
  readonly told: Told;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.told = new Told(page);
    this.name = name;
  }

  /** In whatever language the page speaks. */
  static async join(context: BrowserContext, url: string, code: string, name: string): Promise<Phone> {
    const phone = new Phone(await context.newPage(), name);
    await phone.page.goto(`${url}/${code}`);
    await phone.page.locator('.join-name input').fill(name);
    await phone.page.locator('form button[type="submit"]').click();
    await until(`${name} in the lobby`, () => phone.told.self !== null);
    return phone;
  }

  team(): number {
    return this.told.self?.team ?? -1;
  }

  side(label: string | RegExp, side: 'leader' | 'manager') {
    return this.page.getByRole('group', { name: label }).getByRole('button', { name: names[side] });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }
}
