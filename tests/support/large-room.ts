/** A room of hundreds of teams at any of its steps, without hundreds of phones: what it shows comes from the engine. */
import type { Side } from '../../shared/commands.ts';
import type { SeatId, TeamId } from '../../shared/ids.ts';
import type { StepKind } from '../../shared/plan.ts';
import type { HostView, ParticipantView, RoomView, ScreenView, Snapshot } from '../../shared/views.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Audience, Live } from '../../server/game/game.ts';
import { cardsOf, currentScenario, currentStep, seated, teamsOf } from '../../server/game/moment.ts';
import { viewOf } from '../../server/game/view.ts';
import type { Words } from '../../server/game/words.ts';
import { host, noWords, plan, Play, smallDeck } from './builders.ts';

/** Of every so many people one is away; one is offline in every so many. */
const awayEach = 97;
const offlineEach = 89;

const live: Live = {
  online: (seat) => Number(seat.slice(1)) % offlineEach !== 0,
  helping: () => false,
  heldBy: () => null,
};

export class LargeRoom {
  readonly play: Play;
  readonly words: Words;

  constructor(people = 2_000, changes: Parameters<typeof plan>[0] = {}) {
    this.play = new Play({ people, deck: smallDeck(4), plan: plan({ cardsPerRound: 10, timed: false, ...changes }) });
    const seats = seated(this.play.game).map(({ seat }) => seat);
    this.words = { ...noWords, names: new Map(seats.map((seat) => [seat, `Person ${seat.slice(1)}`])) };
  }

  drawTeams(): this {
    this.play.do(host, { type: 'make-teams' });
    for (const { seat } of seated(this.play.game)) if (isAway(seat)) this.#happens({ type: 'seat-away', seat });
    return this;
  }

  /** Plays on; what is answered on the way depends on the place alone. */
  playTo(step: StepKind): this {
    while (currentStep(this.play.game).kind !== step) {
      this.act();
      this.play.advance(currentStep(this.play.game).kind === 'vote-1' ? 'talk' : undefined);
    }
    return this;
  }

  /** Most people and teams do what the present step asks. */
  act(): this {
    const { kind } = currentStep(this.play.game);
    if (kind === 'team-sort' || kind === 'second-look') this.#fillBoards();
    if (kind === 'vote-1' || kind === 'vote-2') this.#vote(kind === 'vote-1' ? 1 : 2);
    return this;
  }

  /** Votes of so many more people, one by one; calls back after each. */
  vote(people: number, then: () => void): void {
    const scenario = currentScenario(this.play.game)!.id;
    for (const { seat } of seated(this.play.game).slice(0, people)) {
      this.#happens({ type: 'vote-cast', seat, scenario, ballot: 1, mode: 'lead' });
      then();
    }
  }

  host(): HostView {
    return this.#view({ kind: 'host' }) as HostView;
  }

  screen(): ScreenView {
    return this.#view({ kind: 'screen' }) as ScreenView;
  }

  phone(team: number): ParticipantView {
    return this.#view({ kind: 'team', team: team as TeamId }) as ParticipantView;
  }

  unassigned(): ParticipantView {
    return this.#view({ kind: 'unassigned' }) as ParticipantView;
  }

  #view(audience: Audience): RoomView {
    return viewOf(this.play.game, audience, this.words, live);
  }

  /** Of ten teams three have locked, one proposes to, and one has not begun. */
  #fillBoards(): void {
    const { game } = this.play;
    const round = currentStep(game).round ?? 0;
    const speaker = new Map(seated(game).map(({ team, seat }) => [team, seat]));
    for (const team of teamsOf(game)) {
      const seat = speaker.get(team)!;
      const placed = cardsOf(game, round).slice(0, team % 10 === 9 ? 0 : team % 10 > 6 ? 6 : 10);
      placed.forEach(({ id, side }, index) => {
        // Knuth's multiplicative hash: as good as chance, and the same each time.
        const wrong = (Math.imul(team * 10 + index, 2_654_435_761) >>> 8) % 10 < 3;
        this.#happens({ type: 'card-placed', seat, team, round, card: id, side: wrong ? other(side) : side });
      });
      if (team % 10 < 3) this.#happens({ type: 'board-locked', team, why: 'consent' });
      else if (team % 10 === 3) this.#happens({ type: 'lock-proposed', seat, team, endsAt: null });
    }
  }

  #vote(ballot: 1 | 2): void {
    const scenario = currentScenario(this.play.game)!.id;
    seated(this.play.game).forEach(({ seat }, index) => {
      const mode = (['lead', 'manage', 'both'] as const)[(index * ballot) % 3] ?? 'lead';
      this.#happens({ type: 'vote-cast', seat, scenario, ballot, mode });
    });
  }

  /** Folded without asking the rules: thousands of decisions would take their time, and are not what is tested. */
  #happens(event: Unstamped<GameEvent>): void {
    const stamped = { ...event, at: this.play.now } as GameEvent;
    this.play.events.push(stamped);
    this.play.game = evolve(this.play.game, stamped);
  }
}

type Unstamped<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** As a page gets it from the server. */
export function snapshotOf(view: RoomView, now: number): Snapshot {
  return { revision: 1, serverNow: now as Snapshot['serverNow'], view };
}

export const bytesOf = (view: unknown) => Buffer.byteLength(JSON.stringify(view));

function isAway(seat: SeatId): boolean {
  return Number(seat.slice(1)) % awayEach === 0;
}

const other = (side: Side): Side => (side === 'leader' ? 'manager' : 'leader');
