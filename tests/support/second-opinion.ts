/**
 * A second opinion on the debrief: counts it from the answers in a host's export alone, in its own way, and shares
 * nothing with the product but the shape of the file.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { Workshop, WorkshopCard } from '../../shared/workshop/workshop.ts';

export class SecondOpinion {
  readonly #workshop: Workshop;
  readonly played: readonly WorkshopCard[];

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    this.played = workshop.cards.filter(({ use }) => use === 'round');
  }

  /** What the teams did before they locked, and what the talk did to votes. */
  facts() {
    const boards = this.#workshop.rounds.flatMap((round) => round.boards);
    const placements = boards.flatMap(({ moves }) => moves).length;
    const placed = boards.flatMap(({ team, moves }) => [
      ...new Set(moves.map(([, card]) => `${String(team)} ${card}`)),
    ]);
    const votes = this.#workshop.scenarios.flatMap((scenario) => scenario.votes);
    return {
      placements,
      changes: placements - placed.length,
      churn: (placements - placed.length) / placed.length,
      votes: 2 * votes.length,
      votesChanged: votes.filter(({ first, second }) => first !== second).length,
    };
  }

  /** The themes on which the smallest share of private answers fit, and that share. */
  weakest(): { readonly fit: number; readonly themes: readonly string[] } {
    const names = [...new Set(this.played.map(({ theme }) => theme))];
    const fits = names.map((theme) => ({ theme, fit: this.fit(this.played.filter((card) => card.theme === theme)) }));
    const fit = Math.min(...fits.map((one) => one.fit));
    return { fit, themes: fits.filter((one) => Math.abs(one.fit - fit) < 1e-9).map(({ theme }) => theme) };
  }

  /** Everybody's private answer to a card, with the team and where that team had the card at its locks. */
  answers(card: string) {
    const [round] = this.#workshop.rounds;
    return (round?.hands ?? []).map(({ team, sides }) => {
      const board = round?.boards.find((one) => one.team === team);
      return {
        team,
        own: sides.find(([id]) => id === card)?.[1],
        first: board?.first?.[card as never],
        last: (board?.second ?? board?.first)?.[card as never],
      };
    });
  }

  /** [leader, manager] of the private answers. */
  people(card: string): readonly [number, number] {
    const own = this.answers(card).map((answer) => answer.own);
    return [own.filter((side) => side === 'leader').length, own.filter((side) => side === 'manager').length];
  }

  /** [leader, manager] of the teams in the end. */
  teams(card: string): readonly [number, number] {
    const boards = this.#workshop.rounds[0]?.boards ?? [];
    const last = boards.map(({ first, second }) => (second ?? first)?.[card as never]);
    return [last.filter((side) => side === 'leader').length, last.filter((side) => side === 'manager').length];
  }

  moved(card: string, lock: 'first' | 'last', from: Side, to: Side): number {
    return this.answers(card).filter((one) => one.own === from && one[lock] === to).length;
  }

  /** As the brief has it: where most of the uncertainty about a single answer sits. */
  where(card: string): 'within' | 'between' | null {
    const [leader, manager] = this.people(card);
    const all = bits(leader / (leader + manager));
    if (all === 0) return null;
    const teams = [...new Set(this.answers(card).map(({ team }) => team))];
    let inside = 0;
    for (const team of teams) {
      const own = this.answers(card).filter((one) => one.team === team);
      const share = own.filter((one) => one.own === 'leader').length / own.length;
      inside += (own.length / (leader + manager)) * bits(share);
    }
    return all - 2 * inside > 1e-9 ? 'between' : 'within';
  }

  /** 0.5 · H + 0.3 · contestability / 3 + 0.2 · share whose team ended elsewhere. */
  index({ card, weight }: WorkshopCard): number {
    const [leader, manager] = this.people(card);
    const answers = this.answers(card);
    const elsewhere = answers.filter((one) => one.own !== one.last).length / answers.length;
    const contestability = weight === 1 ? 0 : 2 / 3;
    return 0.5 * bits(leader / (leader + manager)) + 0.3 * contestability + 0.2 * elsewhere;
  }

  /** Share of all private answers that fit. */
  fit(cards: readonly WorkshopCard[]): number {
    const fits = cards.flatMap(({ card, key }) => this.answers(card).map(({ own }) => (own === key ? 1 : 0)));
    return mean(fits);
  }

  /** Each person's share of the cards that count. */
  soloShares(team: number | null = null): readonly number[] {
    const counted = this.played.filter(({ weight, struck }) => weight > 0 && !struck);
    const hands = (this.#workshop.rounds[0]?.hands ?? []).filter((hand) => team === null || hand.team === team);
    return hands.map(({ sides }) =>
      mean(counted.map(({ card, key }) => (sides.find(([id]) => id === card)?.[1] === key ? 1 : 0))),
    );
  }

  lockShare(lock: 'first' | 'second', team: number | null = null): number {
    const counted = this.played.filter(({ weight, struck }) => weight > 0 && !struck);
    const boards = (this.#workshop.rounds[0]?.boards ?? []).filter((board) => team === null || board.team === team);
    return mean(boards.flatMap((board) => counted.map(({ card, key }) => (board[lock]?.[card] === key ? 1 : 0))));
  }

  /** Manager cards given to leaders minus leader cards given to managers, as shares; null where one kind is missing. */
  lean(theme: string | null): number | null {
    const cards = this.played.filter((card) => theme === null || card.theme === theme);
    const astray = (key: Side) =>
      mean(
        cards
          .filter((card) => card.key === key)
          .flatMap(({ card }) => this.answers(card).map(({ own }) => (own === key ? 0 : 1))),
      );
    const isBoth = new Set(cards.map(({ key }) => key)).size === 2;
    return isBoth ? astray('manager') - astray('leader') : null;
  }

  /** What a card is asked about: that four of five ended away from its key, else where the disagreement sits. */
  division(card: string): 'elsewhere' | 'within' | 'between' | 'unknown' {
    const { key } = this.played.find((one) => one.card === card)!;
    const on = (side: Side) => this.moved(card, 'last', 'leader', side) + this.moved(card, 'last', 'manager', side);
    const away = on(key === 'leader' ? 'manager' : 'leader');
    return away >= 4 * on(key) ? 'elsewhere' : (this.where(card) ?? 'unknown');
  }

  /** How many of the first votes off the key came to it, and of those on it left, as "1 of 3"; none of nobody. */
  minds(scenario: number): readonly string[] {
    const { key, votes } = this.#workshop.scenarios[scenario]!;
    const wrong = votes.filter(({ first }) => first !== key);
    const right = votes.filter(({ first }) => first === key);
    const came = wrong.filter(({ second }) => second === key).length;
    const left = right.filter(({ second }) => second !== key).length;
    return [
      ...(wrong.length === 0 ? [] : [`${String(came)} of ${String(wrong.length)}`]),
      ...(right.length === 0 ? [] : [`${String(left)} of ${String(right.length)}`]),
    ];
  }

  votes(scenario: number, ballot: 'first' | 'second', mode: Mode): number {
    return this.#workshop.scenarios[scenario]!.votes.filter((vote) => vote[ballot] === mode).length;
  }

  /** Number of cards on which two teams ended differently. */
  differ(one: number, other: number): number {
    const boards = this.#workshop.rounds[0]?.boards ?? [];
    const lastOf = (team: number) => {
      const board = boards.find((candidate) => candidate.team === team);
      return board?.second ?? board?.first;
    };
    return this.played.filter(({ card }) => lastOf(one)?.[card] !== lastOf(other)?.[card]).length;
  }

  exitShare(): number {
    const keys = new Map(this.#workshop.cards.filter(({ use }) => use === 'exit').map(({ card, key }) => [card, key]));
    return mean(
      this.#workshop.exit.flatMap(({ sides }) => sides.map(([card, side]) => (keys.get(card) === side ? 1 : 0))),
    );
  }
}

function bits(share: number): number {
  const sides = [share, 1 - share].filter((part) => part > 0);
  return sides.reduce((all, part) => all + part * Math.log2(1 / part), 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((all, value) => all + value, 0) / values.length;
}
