/** Whoever runs the workshop: opens it, moves it on, does something odd at times, and changes devices. */
import type { CommandType } from '../../shared/commands.ts';
import { panelsOf } from '../../shared/debrief-panels.ts';
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { HostView } from '../../shared/views.ts';
import { permissions } from '../../server/game/permissions.ts';
import { anyCommand } from './commands.ts';
import type { Entrance, Page } from './page.ts';
import { newSecret, Person, type PersonNeeds } from './person.ts';
import { reached } from './sometimes.ts';
import { debriefSceneOf } from './view-invariants.ts';

const odd = (Object.keys(permissions) as (keyof typeof permissions)[]).filter(
  (type) => permissions[type].by === 'host' && !['advance', 'close', 'configure', 'make-teams'].includes(type),
) as CommandType[];

interface Device {
  readonly secret: Secret;
  /** The printed secret by which it has still to get in; null once it is in, or where it was the first. */
  rescue: Secret | null;
  /** What is printed now. */
  readonly next: Secret;
}

export class Host extends Person {
  code: RoomCode | null = null;
  readonly screenSecret: Secret;
  readonly formerSecrets: Secret[] = [];
  readonly #plan: Plan;
  readonly #rescueSecret: Secret;
  readonly #devices = new Map<Page, Device>();
  #device: Device;
  readonly #opened: (code: RoomCode) => void;

  constructor(needs: PersonNeeds, plan: Plan, opened: (code: RoomCode) => void) {
    super(needs);
    this.#plan = plan;
    this.#opened = opened;
    this.screenSecret = newSecret(needs.dice);
    this.#rescueSecret = newSecret(needs.dice);
    this.#device = { secret: this.secret, rescue: null, next: this.#rescueSecret };
  }

  by(): string {
    return 'host';
  }

  invite(secret: Secret): void {
    this.page()?.raw('invite', { secret, scope: this.dice.pick(['run', 'moderate']) });
  }

  protected override pauseMs(): number {
    return this.dice.between(500, 2_600);
  }

  protected entrance(page: Page): Entrance {
    const { code } = this;
    const { secret, rescue, next } = this.#deviceOf(page);
    if (code === null) {
      const secrets = { hostSecret: secret, screenSecret: this.screenSecret, rescueSecret: this.#rescueSecret };
      return { name: 'create', payload: { protocol, ...secrets, plan: this.#plan } };
    }
    if (rescue === null) return { name: 'resume', payload: { protocol, code, role: 'host', secret } };
    const secrets = { rescueSecret: rescue, hostSecret: secret, nextRescueSecret: next };
    return { name: 'rescue', payload: { protocol, code, ...secrets } };
  }

  override secretOf(page: Page): Secret {
    return this.#deviceOf(page).secret;
  }

  protected override entered(page: Page, reply: { readonly [key: string]: unknown }): void {
    super.entered(page, reply);
    if (this.code === null) this.#opened((this.code = reply['code'] as RoomCode));
    const device = this.#deviceOf(page);
    if (device.rescue === null) return;
    device.rescue = null;
    this.formerSecrets.push(this.secret);
    this.secret = device.secret;
    reached(this.stage.tally, 'the host is rescued on a new device');
  }

  protected think(page: Page): void {
    const { stage } = page.latest!.view as HostView;
    const game = this.stage.judge.records.books.get(stage.code)?.game();
    if (game === undefined || game === null) return;
    if (stage.kind === 'closed') {
      this.#leadDebrief(page);
      return;
    }
    const roll = this.dice.between(0, 99);
    if (roll < 3) this.#secondDevice();
    else if (roll < 6) this.#rescue();
    else if (roll < 24) this.#odd(page);
    else this.#goOn(page);
  }

  #goOn(page: Page): void {
    const { stage } = page.latest!.view as HostView;
    if (stage.kind === 'lobby' && (stage.people < 2 || this.dice.chance(0.6))) return;
    if (stage.clock.kind === 'held' && this.dice.chance(0.5)) {
      page.send({ type: 'resume', from: stage.step });
      return;
    }
    if (this.#leadDebrief(page)) return;
    const isVote = stage.kind === 'vote-1' && stage.parts.talk;
    const choice = isVote ? { choice: this.dice.pick(['talk', 'reveal'] as const) } : {};
    page.send({ type: 'advance', from: stage.step, ...choice });
    // A double tap on "next".
    if (this.dice.chance(0.15)) page.send({ type: 'advance', from: stage.step, ...choice });
  }

  /** Now and then a panel, or other cards to talk about. */
  #leadDebrief(page: Page): boolean {
    const { stage, scene } = page.latest!.view as HostView;
    if (!('debrief' in scene) || !this.dice.chance(0.5)) return false;
    const { debrief } = scene;
    const panel = this.dice.pick(panelsOf(debriefSceneOf(scene), debrief, false));
    const cards = debrief.cards.map(({ card }) => card).slice(0, this.dice.between(1, limits.contestedCards));
    if (stage.kind === 'closed') reached(this.stage.tally, 'the host leads on after the close');
    if (cards.length > 0 && stage.kind !== 'closed' && this.dice.chance(0.3)) {
      page.send({ type: 'choose-contested', cards: this.dice.chance(0.3) ? null : cards });
    } else page.send({ type: 'show-panel', from: stage.step, panel, page: this.dice.between(0, 100) });
    return true;
  }

  #odd(page: Page): void {
    const { code } = (page.latest!.view as HostView).stage;
    const book = this.stage.judge.records.books.get(code)!;
    if (this.dice.chance(0.1)) this.#sendAway(page);
    const command = anyCommand(this.dice, book.game()!, this.dice.pick(odd));
    if (command === null) return;
    const isHarsh = command.type === 'remove-seat' || command.type === 'ban-seat';
    if (!isHarsh || this.dice.chance(0.3)) page.send(command);
  }

  /** Somebody who is not there just now. */
  #sendAway(page: Page): void {
    const absent = (page.latest!.view as HostView).roster.filter(({ online }) => !online);
    if (absent.length === 0) return;
    page.send({ type: this.dice.pick(['remove-seat', 'ban-seat'] as const), seat: this.dice.pick(absent).seat });
  }

  #secondDevice(): void {
    reached(this.stage.tally, 'the host returns on a second device');
    this.newPage();
  }

  /** The former device is lost, or only thought to be: it goes on as long as it can. */
  #rescue(): void {
    if (this.#device.rescue !== null) return;
    this.#device = { secret: newSecret(this.dice), rescue: this.#device.next, next: newSecret(this.dice) };
    const former = this.page();
    this.newPage();
    // The former device is in somebody's hands.
    for (const locked of [true, false, true, false]) {
      this.stage.timeline.in(this.dice.between(10, 90), () => former?.send({ type: 'lock-lobby', locked }));
    }
  }

  #deviceOf(page: Page): Device {
    const device = this.#devices.get(page) ?? this.#device;
    this.#devices.set(page, device);
    return device;
  }
}
