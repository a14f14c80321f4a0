/** Somebody with a browser: one page mostly, at times more, all under one secret. */
import type { CommandId, Secret } from '../../shared/ids.ts';
import type { Dice } from './dice.ts';
import { Page, type Entrance, type Sent } from './page.ts';
import type { Stage } from './stage.ts';
import { reached } from './sometimes.ts';
import { secretMark } from './view-invariants.ts';

export interface PersonNeeds {
  readonly stage: Stage;
  readonly dice: Dice;
  readonly name: string;
}

export abstract class Person {
  readonly name: string;
  readonly pages: Page[] = [];
  secret: Secret;
  /** Turned away for good, or not coming back. */
  isGone = false;
  /** From now on nothing new is begun. */
  isCalm = false;
  protected readonly stage: Stage;
  protected readonly dice: Dice;
  #count = 0;
  #backAt = 0;

  constructor({ stage, dice, name }: PersonNeeds) {
    this.stage = stage;
    this.dice = dice;
    this.name = name;
    this.secret = newSecret(dice);
  }

  protected abstract entrance(page: Page): Entrance;
  protected abstract think(page: Page): void;
  /** As whom this person's commands stand in the log. */
  abstract by(): string;
  /** With which secret the page gets in. */
  secretOf(_page: Page): Secret {
    return this.secret;
  }
  protected pauseMs(): number {
    return this.dice.between(150, 1_200);
  }

  /** The page that is in, or null. */
  page(): Page | null {
    return this.pages.findLast(({ state }) => state === 'in') ?? null;
  }

  isTrying(): boolean {
    return this.pages.some(({ state }) => state !== 'over');
  }

  history(): readonly Sent[] {
    return this.pages.flatMap(({ history }) => history);
  }

  start(ms: number): void {
    this.stage.timeline.in(ms, () => {
      this.newPage();
      this.#live();
    });
  }

  newPage(): Page {
    const page = new Page({
      timeline: this.stage.timeline,
      dice: this.dice,
      connect: (client) => this.stage.connect(client),
      entrance: (one) => this.entrance(one),
      entered: (one, reply) => this.entered(one, reply),
      ended: (_, why) => this.turnedAway(why),
      by: () => this.by(),
      secret: (one) => this.secretOf(one),
      drawId: () => `cmd-${this.dice.token(9)}` as CommandId,
    });
    this.pages.push(page);
    page.open();
    return page;
  }

  /** Everybody who may be here is to be here again. */
  comeBack(): void {
    if (!this.isGone && !this.isTrying()) this.newPage();
  }

  /** What has no outcome yet is sent again, from whichever page is in. */
  settle(): void {
    const page = this.page();
    if (page === null) return;
    for (const sent of this.history()) {
      if (sent.outcome.kind === 'unknown' && sent.by === this.by() && sent.secret === this.secretOf(page))
        page.retry(sent);
    }
  }

  leave(): void {
    this.isGone = true;
    for (const page of this.pages) page.end('left');
  }

  protected entered(page: Page, _reply: { readonly [key: string]: unknown }): void {
    const last = this.pages.findLast((one) => one !== page && one.latest !== null)?.latest?.revision ?? 0;
    const before = Math.max(last, this.#count);
    const now = page.latest?.revision ?? 0;
    if (before > 0 && now - before >= 20) reached(this.stage.tally, 'a gap larger than history: a whole snapshot');
    this.#count = Math.max(this.#count, now);
  }

  protected turnedAway(_why: string): void {}

  /** What goes wrong with browsers and lines, whoever has them. */
  protected mishap(page: Page): boolean {
    const roll = this.dice.between(0, 999);
    if (roll < 15) this.#reload(page);
    else if (roll < 27) this.#secondTab();
    else if (roll < 40) page.link?.cut(this.dice.between(0, 3_000), this.dice.between(0, 14_000));
    else if (roll < 52) page.link?.freeze(this.dice.between(200, 6_000));
    else if (roll < 60) page.link?.goMute(this.dice.pick(['up', 'down']));
    else if (roll < 70) this.#pocket(page);
    else return false;
    return true;
  }

  #reload(page: Page): void {
    page.end('reloaded');
    this.newPage();
  }

  /** The phone goes into a pocket, and the browser lets the page go. */
  #pocket(page: Page): void {
    page.end('in the pocket');
    this.#backAt = this.stage.timeline.now() + this.dice.between(3_000, 20_000);
  }

  #secondTab(): void {
    reached(this.stage.tally, 'a second tab');
    this.newPage();
  }

  #live(): void {
    this.stage.timeline.in(this.pauseMs(), () => {
      if (this.isGone) return;
      const page = this.page();
      if (page !== null) this.#count = Math.max(this.#count, page.latest?.revision ?? 0);
      if (page !== null && !this.isCalm && !this.mishap(page)) this.think(page);
      else if (page === null && this.stage.timeline.now() >= this.#backAt) this.comeBack();
      this.#live();
    });
  }
}

export function newSecret(dice: Dice): Secret {
  return `${secretMark}${dice.token(20)}` as Secret;
}
