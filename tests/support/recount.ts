/**
 * A second opinion on the scores: counts them from the journal alone, along the text of the rules
 * (`docs/rules.md`, SCORE-1 to SCORE-7), and shares nothing with the engine but the list of steps.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, SeatId, TeamId } from '../../shared/ids.ts';
import { stepsOf, type Plan } from '../../shared/plan.ts';
import type { DealtScenario } from '../../server/game/deck-keys.ts';
import type { GameEvent } from '../../server/game/events.ts';

export interface Recounted {
  /** Unrounded. */
  readonly points: number;
  /** From 1; equal teams share it. */
  readonly rank: number;
}

interface Cast {
  readonly team: TeamId;
  readonly mode: Mode;
}

/** What a round or scenario has come to, as far as the journal tells. */
class RoundBook {
  /** Of each person: the answers, and the team that they stand for. */
  readonly private = new Map<SeatId, { team: TeamId; sides: Map<CardId, Side> }>();
  readonly boards = new Map<TeamId, Map<CardId, Side>>();
  readonly locks = { first: new Map<TeamId, Map<CardId, Side>>(), second: new Map<TeamId, Map<CardId, Side>>() };
  /** By team and card shown; stands where the answers themselves are not kept. */
  fits: readonly (readonly number[])[] = [];
  readonly appeals = new Map<TeamId, { card: CardId; accepted: boolean }>();
  readonly shown = new Set<CardId>();
}

class VoteBook {
  readonly first = new Map<SeatId, Cast>();
  readonly second = new Map<SeatId, Cast>();
  /** By team; stands where the votes themselves are not kept. */
  credits: readonly number[] = [];
  isShown = false;
}

class Books {
  plan: Plan | null = null;
  deal: Extract<GameEvent, { type: 'content-dealt' }>['deal'] | null = null;
  step = 0;
  /** Of each person: the team, and the step that was open when they came. */
  readonly people = new Map<SeatId, { team: TeamId | null; since: number }>();
  readonly gone = new Set<SeatId>();
  readonly cut = new Set<string>();
  readonly rounds: RoundBook[] = [];
  readonly votes: VoteBook[] = [];

  now() {
    return stepsOf(this.plan!)[this.step]!;
  }

  teamOf(seat: SeatId): TeamId {
    return this.people.get(seat)!.team!;
  }

  book(scenario: string): VoteBook {
    return this.votes[this.deal!.scenarios.findIndex((one) => one.id === scenario)]!;
  }
}

/** Points and rank of every team that has somebody in it. Empty before the start. */
export function recount(events: readonly GameEvent[]): ReadonlyMap<TeamId, Recounted> {
  const books = new Books();
  for (const event of events) write(books, event);
  const teams = new Set<TeamId>();
  for (const [seat, { team }] of books.people) if (team !== null && !books.gone.has(seat)) teams.add(team);
  const totals = [...teams].map((team) => ({ team, points: totalOf(books, team), first: firstShareOf(books, team) }));
  const isBetter = (a: (typeof totals)[number], b: (typeof totals)[number]) =>
    isMore(a.points, b.points) || (!isMore(b.points, a.points) && isMore(a.first, b.first));
  return new Map(
    totals.map((one) => [
      one.team,
      { points: one.points, rank: 1 + totals.filter((other) => isBetter(other, one)).length },
    ]),
  );
}

function isMore(a: number, b: number): boolean {
  return a - b > 1e-6;
}

function write(books: Books, event: GameEvent): void {
  if (event.type === 'workshop-created' || event.type === 'plan-changed') books.plan = event.plan;
  else if (event.type === 'content-dealt') {
    books.deal = event.deal;
    books.rounds.push(...event.deal.rounds.map(() => new RoundBook()));
    books.votes.push(...event.deal.scenarios.map(() => new VoteBook()));
  } else if (event.type === 'activity-cut') books.cut.add(`${event.activity}:${event.index}`);
  else if (event.type === 'step-opened') {
    books.step = event.step;
    const { kind, scenario } = books.now();
    if (kind === 'scenario-reveal') books.votes[scenario!]!.isShown = true;
  } else {
    writePeople(books, event);
    writeRound(books, event);
    writeVotes(books, event);
    writeKept(books, event);
  }
}

function writePeople(books: Books, event: GameEvent): void {
  if (event.type === 'seat-taken') books.people.set(event.seat, { team: event.team, since: books.step });
  if (event.type === 'seat-assigned') books.people.get(event.seat)!.team = event.team;
  if (event.type === 'teams-dealt') for (const [seat, team] of event.seats) books.people.get(seat)!.team = team;
  if (event.type === 'seat-removed') books.gone.add(event.seat);
}

function writeRound(books: Books, event: GameEvent): void {
  if (event.type === 'solo-card-placed') {
    const hands = books.rounds[event.round]!.private;
    const sides = hands.get(event.seat)?.sides ?? new Map<CardId, Side>();
    hands.set(event.seat, { team: books.teamOf(event.seat), sides: sides.set(event.card, event.side) });
  }
  if (event.type === 'card-placed') {
    const boards = books.rounds[event.round]!.boards;
    boards.set(event.team, (boards.get(event.team) ?? new Map<CardId, Side>()).set(event.card, event.side));
  }
  if (event.type === 'board-locked') {
    const { kind, round } = books.now();
    const { boards, locks } = books.rounds[round!]!;
    locks[kind === 'second-look' ? 'second' : 'first'].set(event.team, new Map(boards.get(event.team)));
  }
  if (event.type === 'card-revealed') books.rounds[event.round]!.shown.add(event.card);
  if (event.type === 'appeal-raised') {
    books.rounds[event.round]!.appeals.set(event.team, { card: event.card, accepted: false });
  }
  if (event.type === 'appeal-ruled') {
    books.rounds[event.round]!.appeals.get(event.team)!.accepted = event.verdict === 'accepted';
  }
}

function writeVotes(books: Books, event: GameEvent): void {
  if (event.type === 'vote-cast') {
    const book = books.book(event.scenario);
    const ballot = event.ballot === 1 ? book.first : book.second;
    ballot.set(event.seat, { team: books.teamOf(event.seat), mode: event.mode });
  }
  if (event.type === 'ballot-reopened') books.book(event.scenario).second.clear();
}

/** What answers have come to that are nobody's any more. Where the journal still has them, they count. */
function writeKept(books: Books, event: GameEvent): void {
  if (event.type !== 'links-cut') return;
  if (event.activity === 'sort') books.rounds[event.index]!.fits = event.fits;
  if (event.activity === 'scenario') books.votes[event.index]!.credits = event.credits;
}

function totalOf(books: Books, team: TeamId): number {
  let points = 0;
  for (let round = 0; round < books.rounds.length; round++) points += roundPoints(books, round, team);
  const played = scoredOf(books);
  for (const { scenario, index } of played) points += votePoints(books, played, { scenario, index }, team);
  return points;
}

/** SCORE-1, SCORE-2 and SCORE-7. */
function roundPoints(books: Books, round: number, team: TeamId): number {
  const { soloSort, secondLook } = books.plan!.steps;
  const carried = { solo: soloSort ? 2 : 0, first: 4, second: secondLook ? 4 : 0 };
  let possible = 0;
  let earned = 0;
  for (const { card, weight, isShown, fits } of sheetOf(books, round, team)) {
    possible += weight * (carried.solo + carried.first + carried.second);
    if (!isShown) continue;
    earned += weight * (carried.solo * privateShare(books, round, team, card));
    earned += weight * (carried.first * fits.first + carried.second * fits.second);
  }
  return possible === 0 ? 0 : (1000 * earned) / possible;
}

function sheetOf(books: Books, round: number, team: TeamId) {
  const book = books.rounds[round]!;
  const struck = new Set([...book.appeals.values()].filter((one) => one.accepted).map((one) => one.card));
  return books.deal!.rounds[round]!.map((card) => {
    const fit = (lock: 'first' | 'second') => (book.locks[lock].get(team)?.get(card.id) === card.side ? 1 : 0);
    const fits = { first: fit('first'), second: fit('second') };
    return { card: card.id, weight: struck.has(card.id) ? 0 : card.weight, isShown: book.shown.has(card.id), fits };
  });
}

/** SCORE-3: only of those who had a seat before the private answers began. */
function privateShare(books: Books, round: number, team: TeamId, card: CardId): number {
  const began = stepsOf(books.plan!).findIndex((step) => step.kind === 'solo-sort' && step.round === round);
  const index = books.deal!.rounds[round]!.findIndex((one) => one.id === card);
  const key = books.deal!.rounds[round]![index]!.side;
  if (books.rounds[round]!.private.size === 0) return books.rounds[round]!.fits[team]?.[index] ?? 0;
  const answers: Side[] = [];
  for (const [seat, hand] of books.rounds[round]!.private) {
    const side = hand.sides.get(card);
    if (hand.team === team && side !== undefined && books.people.get(seat)!.since < began) answers.push(side);
  }
  return answers.length === 0 ? 0 : answers.filter((side) => side === key).length / answers.length;
}

function firstShareOf(books: Books, team: TeamId): number {
  const shown = books.rounds.flatMap((_, round) => sheetOf(books, round, team)).filter((row) => row.isShown);
  const possible = shown.reduce((sum, row) => sum + row.weight, 0);
  return possible === 0 ? 0 : shown.reduce((sum, row) => sum + row.weight * row.fits.first, 0) / possible;
}

interface Played {
  readonly scenario: DealtScenario;
  readonly index: number;
}

function scoredOf(books: Books): readonly Played[] {
  const all = (books.deal?.scenarios ?? []).map((scenario, index) => ({ scenario, index }));
  return all.filter(({ scenario, index }) => scenario.scored && !books.cut.has(`scenario:${index}`));
}

/** SCORE-4 and SCORE-5. */
function votePoints(books: Books, played: readonly Played[], { scenario, index }: Played, team: TeamId): number {
  const book = books.votes[index]!;
  if (!book.isShown) return 0;
  const dealt = (books.deal?.scenarios ?? []).filter((one) => one.scored);
  const both = dealt.filter((one) => one.mode === 'both').length;
  const either = (dealt.length - both) / 2;
  const adjacent = either > both ? (either - both) / (2 * either - both) : 0;
  const worth = (mode: Mode) =>
    mode === scenario.mode ? 1 : mode === 'both' || scenario.mode === 'both' ? adjacent : 0;
  const mean = (votes: Iterable<Cast>) => {
    const own = [...votes].filter((vote) => vote.team === team).map((vote) => worth(vote.mode));
    return own.length === 0 ? 0 : own.reduce((sum, one) => sum + one, 0) / own.length;
  };
  const final = new Map([...book.first, ...book.second]);
  const own = 0.4 * mean(book.first.values()) + 0.6 * mean(final.values());
  return (1000 / played.length) * (final.size === 0 ? (book.credits[team] ?? 0) : own);
}
