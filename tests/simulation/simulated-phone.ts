/** A participant: does what the page offers, at times twice, late, or to the millisecond. */
import type { Command } from '../../shared/commands.ts';
import type { RoomCode, SeatId } from '../../shared/ids.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { ParticipantView } from '../../shared/views.ts';
import { nextDeed } from '../bots/deeds.ts';
import { seededStrategy, type Strategy } from '../bots/strategy.ts';
import { typedName } from './names.ts';
import type { Entrance, Page } from './page.ts';
import { Person, type PersonNeeds } from './person.ts';

export class SimulatedPhone extends Person {
  seat: SeatId | null = null;
  readonly code: () => RoomCode;
  readonly #strategy: Strategy;
  readonly #heard: Command[];
  /** Whether it takes a new seat when it has lost its own. */
  readonly #isStubborn: boolean;

  constructor(needs: PersonNeeds, code: () => RoomCode, heard: Command[]) {
    super(needs);
    this.code = code;
    this.#heard = heard;
    this.#strategy = seededStrategy(needs.dice.number(), 1);
    this.#isStubborn = needs.dice.chance(0.7);
  }

  by(): string {
    return this.seat ?? '';
  }

  protected entrance(): Entrance {
    const [code, secret] = [this.code(), this.secret];
    return this.seat === null
      ? { name: 'join', payload: { protocol, code, secret, name: typedName(this.dice) } }
      : { name: 'resume', payload: { protocol, code, role: 'seat', secret } };
  }

  protected override entered(page: Page, reply: { readonly [key: string]: unknown }): void {
    super.entered(page, reply);
    if (typeof reply['seat'] === 'string') this.seat = reply['seat'] as SeatId;
  }

  protected override turnedAway(why: string): void {
    if (why === 'banned' || why === 'room_full' || why === 'room_locked' || why === 'wrong_phase') this.isGone = true;
    // Whatever is wrong with the name, another one may do; whoever lost the seat may ask for a new one.
    if (why === 'removed' || why === 'unknown_seat') {
      this.seat = null;
      if (!this.#isStubborn) this.isGone = true;
    }
    if (why === 'closed' || why === 'unknown_room') this.isGone = true;
  }

  protected think(page: Page): void {
    const { view, self } = page.latest as unknown as { view: ParticipantView; self: SelfView };
    if (page.unanswered().length > 2) return;
    const roll = this.dice.between(0, 99);
    if (roll < 2) this.#say(page, { type: 'rename-me', name: typedName(this.dice) });
    else if (roll < 3 && this.dice.chance(0.2)) this.#say(page, { type: 'leave' });
    else if (roll < 12) this.#touch(page, view);
    else this.#do(page, nextDeed(view, self, this.#strategy), view);
  }

  #do(page: Page, deed: Command | null, view: ParticipantView): void {
    if (deed === null) return;
    const { clock } = view.stage;
    const aim = clock.kind === 'running' && !clock.soft ? page.link?.process.clock.worldTime(clock.endsAt) : undefined;
    const isNear = aim !== undefined && aim > this.stage.timeline.now() && aim < this.stage.timeline.now() + 5_000;
    if (isNear && this.dice.chance(0.5)) page.send(deed, aim + this.dice.pick([0, 0, 0, 1]));
    else this.#say(page, deed);
  }

  #say(page: Page, command: Command): void {
    this.#heard.push(command);
    const sent = page.send(command);
    // A double tap: once more under another id, or the very same frame again.
    const tap = this.dice.between(0, 24);
    if (tap === 0) page.send(command);
    if (tap === 1) page.retry(sent);
  }

  #touch(page: Page, { scene }: ParticipantView): void {
    if (scene.kind !== 'board') return;
    page.raw('gesture', { card: this.dice.chance(0.8) ? this.dice.pick(scene.board.cards).card : null });
  }
}
