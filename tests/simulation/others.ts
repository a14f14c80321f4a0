/** The projector, the helper, and those who mean no good. */
import type { Command } from '../../shared/commands.ts';
import type { CommandId, HelperId, RoomCode, Secret } from '../../shared/ids.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { anyCommand, commandTypes } from './commands.ts';
import type { Host } from './host.ts';
import type { Entrance, Page } from './page.ts';
import { newSecret, Person, type PersonNeeds } from './person.ts';
import { SimulatedPhone } from './simulated-phone.ts';
import { reached } from './sometimes.ts';

export class Projector extends Person {
  readonly #code: () => RoomCode;

  constructor(needs: PersonNeeds, code: () => RoomCode, secret: Secret) {
    super(needs);
    this.#code = code;
    this.secret = secret;
  }

  by(): string {
    return 'screen';
  }

  protected entrance(): Entrance {
    return { name: 'resume', payload: { protocol, code: this.#code(), role: 'screen', secret: this.secret } };
  }

  protected think(): void {}
}

/** Comes in by an invitation of the host, and loses the place when the host says so. */
export class Helper extends Person {
  #helper: HelperId | null = null;
  readonly #host: Host;

  constructor(needs: PersonNeeds, host: Host) {
    super(needs);
    this.#host = host;
  }

  by(): string {
    return this.#helper ?? '';
  }

  protected entrance(): Entrance {
    if (this.#helper === null) this.#host.invite(this.secret);
    return { name: 'resume', payload: { protocol, code: this.#host.code, role: 'helper', secret: this.secret } };
  }

  protected override entered(page: Page, reply: { readonly [key: string]: unknown }): void {
    super.entered(page, reply);
    this.#helper = reply['helper'] as HelperId;
  }

  protected override turnedAway(why: string): void {
    if (this.#helper !== null && (why === 'removed' || why === 'unknown_seat')) this.isGone = true;
  }

  protected think(page: Page): void {
    const game = this.stage.judge.records.books.get(this.#host.code!)?.game();
    if (!game || this.dice.chance(0.7)) return;
    const command = anyCommand(this.dice, game, this.dice.pick(commandTypes));
    if (command === null || command.type === 'close' || command.type === 'ban-seat') return;
    page.send(command);
    reached(this.stage.tally, 'a helper acts');
  }
}

const malformed: readonly (readonly [name: string, payload: unknown])[] = [
  ['command', undefined],
  ['command', null],
  ['command', 'advance'],
  ['command', { id: 'short', command: { type: 'leave' } }],
  ['command', { id: 'long-enough-1', command: { type: '__proto__' } }],
  ['command', { id: 'long-enough-2', command: { type: 'rename-me', name: { toString: 1 } } }],
  ['command', { id: 'long-enough-3', command: { type: 'place-card', round: 1e9, card: '', side: 'x' } }],
  ['join', { protocol, code: '000000', secret: 'x', name: [] }],
  ['resume', { protocol: 99, code: '123456', role: 'seat' }],
  ['create', { protocol, plan: { steps: null } }],
  ['rescue', []],
  ['invite', { secret: 'x', scope: 'owner' }],
  ['texts', { language: '../..', cards: [1] }],
  ['gesture', { card: 7 }],
  ['gesture', JSON.parse(`${'{"a":'.repeat(400)}1${'}'.repeat(400)}`) as unknown],
  ['nothing-like-it', {}],
  ['toString', {}],
  ['constructor', null],
];

export interface Prey {
  readonly host: Host;
  readonly phones: readonly SimulatedPhone[];
  readonly heard: readonly Command[];
}

/** Sits in the room like anybody, and tries what must not work. */
export class Hostile extends SimulatedPhone {
  readonly #prey: Prey;

  constructor(needs: PersonNeeds, code: () => RoomCode, prey: Prey) {
    super(needs, code, []);
    this.#prey = prey;
  }

  protected override think(page: Page): void {
    const game = this.stage.judge.records.books.get(this.code())?.game();
    if (!game) return;
    const tricks = [
      () => super.think(page),
      () => this.#usurp(page),
      () => this.#usurp(page),
      () => page.raw(...this.dice.pick(malformed), this.dice.chance(0.5)),
      () => this.#sameIdOtherContent(page),
      () => this.#replay(page),
      () => this.#guess(page),
      () => this.#formerHost(),
    ];
    this.dice.pick(tricks)();
  }

  #usurp(page: Page): void {
    const game = this.stage.judge.records.books.get(this.code())!.game()!;
    const command = anyCommand(this.dice, game, this.dice.pick(commandTypes));
    if (command !== null && command.type !== 'leave') page.send(command);
  }

  #sameIdOtherContent(page: Page): void {
    const mine = this.history();
    if (mine.length === 0) return;
    const { id } = this.dice.pick(mine);
    page.raw('command', { id, command: { type: 'rename-me', name: 'Somebody' } });
  }

  /** What others have sent, under their ids, from here. */
  #replay(page: Page): void {
    const { phones, host, heard } = this.#prey;
    const victim = this.dice.pick<{ history(): readonly { id: CommandId; command: Command }[] }>([...phones, host]);
    const theirs = victim.history();
    if (theirs.length > 0) {
      const { id, command } = this.dice.pick(theirs);
      page.raw('command', { id, command });
    }
    if (heard.length > 0) page.raw('command', { id: `cmd-${this.dice.token(9)}`, command: this.dice.pick(heard) });
  }

  /** Other places with what can be seen or thought of. */
  #guess(page: Page): void {
    const secret = this.dice.pick([
      this.secret,
      newSecret(this.dice),
      ...this.#prey.phones.map(({ seat }) => `${seat ?? 'nobody'}-padded-to-be-long-enough` as Secret),
    ]);
    const role = this.dice.pick(['host', 'screen', 'helper', 'seat']);
    if (role === 'seat' && secret === this.secret) return;
    const code = this.code();
    if (this.dice.chance(0.3)) {
      const secrets = {
        rescueSecret: secret,
        hostSecret: newSecret(this.dice),
        nextRescueSecret: newSecret(this.dice),
      };
      page.raw('rescue', { protocol, code, ...secrets });
    } else page.raw('resume', { protocol, code, role, secret });
    if (this.dice.chance(0.3)) page.raw('invite', { secret: newSecret(this.dice), scope: 'run' });
  }

  /** A secret that was good for the host's place once. */
  #formerHost(): void {
    const former = this.#prey.host.formerSecrets.at(-1);
    const payload = { protocol, code: this.code(), role: 'host', secret: former };
    if (former !== undefined) this.page()?.raw('resume', payload);
  }
}
