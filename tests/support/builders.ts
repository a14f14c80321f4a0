/** Workshops for tests of the rules: a small deck of keys, and a driver that plays by real commands. */
import type { Command, Mode, Side } from '../../shared/commands.ts';
import type { CardId, DeckItemId, HelperId, Instant, RoomCode, ScenarioId, SeatId, TeamId } from '../../shared/ids.ts';
import { planOf, type Plan, type StepKind } from '../../shared/plan.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import type { CardKey, Deal, DealtCard, DealtScenario, DeckKeys, ScenarioKey } from '../../server/game/deck-keys.ts';
import { decide } from '../../server/game/decide.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Actor, Game, Live, RoomCommand } from '../../server/game/game.ts';
import { cardsOf, currentStep, momentName } from '../../server/game/moment.ts';

export const host: Actor = { kind: 'host' };
export const room: Actor = { kind: 'room' };
export const seatId = (number: number) => `s${number}` as SeatId;
export const helperId = (number: number) => `h${number}` as HelperId;
export const helper = (number: number): Actor => ({ kind: 'helper', helper: helperId(number) });
export const seat = (number: number): Actor => ({ kind: 'seat', seat: seatId(number) });
export const team = (number: number) => number as TeamId;
export const card = (id: string) => id as CardId;
export const scenario = (id: string) => id as ScenarioId;
export const instant = (ms: number) => ms as Instant;
export { noWords } from '../../server/game/words.ts';
export const nobodyLive: Live = { online: () => false, helping: () => false, heldBy: () => null };

/** A workshop with every kind of step, few cards, and one team unless the test says otherwise. */
export function plan(changes: Partial<Plan> = {}): Plan {
  return { ...planOf('standard'), cardsPerRound: 4, scenarios: 3, ...changes };
}

export function steps(changes: Partial<Plan['steps']>): Pick<Plan, 'steps'> {
  return { steps: { ...planOf('standard').steps, ...changes } };
}

/** Nothing is cut, so that the answers can be looked at to the end. */
export const named: Pick<Plan, 'anonymity'> = { anonymity: { sort: 'named', vote: 'named', debrief: 'named' } };

export const otherSide = (side: Side): Side => (side === 'leader' ? 'manager' : 'leader');

/** Twin pairs over eight themes, the last pair of two themes disputed, one pair for talk only. */
export function smallDeck(pairsPerTheme = 3, themes = 8): DeckKeys {
  const cards = Array.from({ length: themes * pairsPerTheme }, (_, pair): CardKey[] => {
    const weight = pair === 0 ? 0 : pair % 7 === 0 ? 0.5 : 1;
    const made = { weight, theme: `theme-${pair % themes}` };
    const [leader, manager] = [`L${pair}` as DeckItemId, `M${pair}` as DeckItemId];
    return [
      { ...made, item: leader, side: 'leader', twin: manager },
      { ...made, item: manager, side: 'manager', twin: leader },
    ];
  }).flat();
  return { deck: 'small', cards, scenarios: (['lead', 'manage', 'both'] as const).flatMap(scenariosOf) };
}

function scenariosOf(mode: Mode): readonly ScenarioKey[] {
  return [1, 2, 3].map((number) => ({
    item: `${mode}-${number}` as DeckItemId,
    mode,
    scored: number !== 3,
    theme: `${mode}-theme-${number}`,
  }));
}

/** A card of a deal written by hand: `dealtCard('a', 'leader')`. */
export function dealtCard(id: string, side: Side, weight = 1, theme = `theme-${id}`): DealtCard {
  return { id: card(id), item: `item-${id}` as DeckItemId, side, weight, theme, twin: null };
}

export function dealtScenario(id: string, mode: Mode, scored = true): DealtScenario {
  return { id: scenario(id), item: `item-${id}` as DeckItemId, mode, scored, theme: `theme-${id}` };
}

/** Two leader and two manager cards, a scenario of each mode: every number can be worked out on paper. */
export const plainDeal: Deal = {
  rounds: [
    [dealtCard('a', 'leader'), dealtCard('b', 'leader'), dealtCard('c', 'manager'), dealtCard('d', 'manager')],
    [dealtCard('e', 'leader'), dealtCard('f', 'leader'), dealtCard('g', 'manager'), dealtCard('h', 'manager')],
  ],
  scenarios: [dealtScenario('x', 'lead'), dealtScenario('y', 'manage'), dealtScenario('z', 'both')],
  exit: [dealtCard('p', 'leader'), dealtCard('q', 'manager')],
  talk: [dealtCard('r', 'leader'), dealtCard('s', 'manager')],
};

export interface Setup {
  readonly plan?: Plan;
  /** Two unless said otherwise. */
  readonly people?: number;
  /** Sizes of the teams: s1, s2, … sit in the first, and so on. Takes the place of `people`. */
  readonly teams?: readonly number[];
  readonly deck?: DeckKeys;
  /** Dealt instead of what chance would deal. */
  readonly deal?: Deal;
  readonly seed?: number;
}

/** Plays one workshop by commands; the clock stands still until the test moves it. */
export class Play {
  readonly events: GameEvent[] = [];
  game: Game;
  now = instant(1_000_000);
  readonly #deal: Deal | undefined;
  readonly #seed: number;

  constructor(setup: Setup = {}) {
    this.#deal = setup.deal;
    this.#seed = setup.seed ?? 7;
    const { teams } = setup;
    const wished = setup.plan ?? plan();
    const played: Plan = teams ? { ...wished, teamMaking: 'host', teamCount: teams.length } : wished;
    const code = '483172' as RoomCode;
    const create = { type: 'create', code, plan: played, deck: setup.deck ?? smallDeck() } as const;
    const created = decide(null, { by: room, at: this.now, seed: this.#seed, command: create });
    if (!created.ok) throw new Error(created.error.code);
    this.events.push(...created.value);
    this.game = fold(created.value);
    if (teams === undefined) this.join(setup.people ?? 2);
    else teams.forEach((size, index) => this.#joinTeam(index, size));
  }

  send(by: Actor, command: Command | RoomCommand): Result<readonly GameEvent[], Refusal> {
    const result = decide(this.game, { by, at: this.now, seed: this.#seed, command });
    if (!result.ok) return result;
    const rounds = this.#deal?.rounds.slice(0, this.game.plan.sortRounds) ?? [];
    const value = result.value.map((event) =>
      event.type === 'content-dealt' && this.#deal ? { ...event, deal: { ...this.#deal, rounds } } : event,
    );
    this.events.push(...value);
    this.game = value.reduce<Game>(evolve, this.game);
    return { ok: true, value };
  }

  /** Sends a command that the rules have to accept. */
  do(by: Actor, command: Command | RoomCommand): this {
    const result = this.send(by, command);
    if (!result.ok) throw new Error(`${command.type} in ${this.step()}: ${result.error.code}`);
    return this;
  }

  /** Seats so many more people: s1, s2, … */
  join(people: number): this {
    for (let joined = 0; joined < people; joined++) {
      this.do(room, { type: 'take-seat', seat: seatId(this.game.seats.size + 1), capacity: 10_000, former: null });
    }
    return this;
  }

  wait(seconds: number): this {
    this.now = instant(this.now + seconds * 1000);
    return this;
  }

  /** Lets time pass and tells the game so, as the room's timer does. */
  pass(seconds: number): this {
    return this.wait(seconds).do(room, { type: 'tick' });
  }

  step(): string {
    return momentName(this.game);
  }

  kind(): StepKind {
    return currentStep(this.game).kind;
  }

  advance(choice?: 'talk' | 'reveal'): this {
    return this.do(host, { type: 'advance', from: this.step(), ...(choice ? { choice } : {}) });
  }

  /** Lets the host go on until a step opens: its kind, or its whole name, such as `vote-1:2`. */
  playTo(step: StepKind | `${StepKind}:${string}`): this {
    while (this.kind() !== step && this.step() !== step) {
      if (this.kind() === 'closed') throw new Error(`never came to ${step}`);
      this.advance();
    }
    return this;
  }

  revealAll(): this {
    const from = currentStep(this.game).round;
    while (this.kind() === 'reveal' && (this.game.sorts[from ?? 0]?.revealed ?? 0) < this.cards().length) {
      this.advance();
    }
    return this;
  }

  /** The hand of the round that is played. */
  cards(): readonly DealtCard[] {
    return cardsOf(this.game, this.round());
  }

  round(): number {
    return currentStep(this.game).round ?? 0;
  }

  /** Private answers of one person, card by card; `-` leaves a card open: `solo(1, 'LLM-')`. */
  solo(number: number, sides: string): this {
    return this.#place('place-solo', number, sides);
  }

  /** Puts the cards of the team's board where the letters say. */
  board(number: number, sides: string): this {
    return this.#place('place-card', number, sides);
  }

  vote(number: number, mode: Mode): this {
    const { kind, scenario: index } = currentStep(this.game);
    const id = this.game.deal!.scenarios[index!]!.id;
    return this.do(seat(number), { type: 'cast-vote', scenario: id, ballot: kind === 'vote-1' ? 1 : 2, mode });
  }

  propose(number: number, pass: 1 | 2 = 1): this {
    return this.do(seat(number), { type: 'propose-lock', round: this.round(), pass });
  }

  agree(number: number, pass: 1 | 2 = 1): this {
    return this.do(seat(number), { type: 'agree-lock', round: this.round(), pass });
  }

  #joinTeam(index: number, size: number): void {
    for (let joined = 0; joined < size; joined++) {
      this.join(1).do(host, { type: 'move-seat', seat: seatId(this.game.seats.size), team: team(index) });
    }
  }

  #place(type: 'place-solo' | 'place-card', number: number, sides: string): this {
    const round = this.round();
    const hand = this.cards();
    hand.slice(0, sides.length).forEach(({ id }, index) => {
      if (sides[index] === '-') return;
      const side = sides[index] === 'L' ? 'leader' : 'manager';
      this.do(seat(number), { type, round, card: id, side });
    });
    return this;
  }
}

export function fold(events: readonly GameEvent[]): Game {
  const game = events.reduce<Game | null>(evolve, null);
  if (game === null) throw new Error('nothing to fold');
  return game;
}
