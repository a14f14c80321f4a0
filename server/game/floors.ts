/**
 * Floors under what is told of people's answers: of fewer than five people nothing, neither outright nor by
 * taking away what is told of others.
 */
import { isFew } from '../../shared/floors.ts';
import type { TeamId } from '../../shared/ids.ts';
import { groupsOf } from './groups.ts';
import type { Sides } from './kept.ts';

interface OfTeam {
  readonly team: TeamId | null;
  /** Where an answer has several parts, some of which may be missing. */
  readonly sides?: Sides;
}

/**
 * Teams that may not be told with their answers: the small ones, and then from the smallest on, until those
 * without a team are enough to hide among as well.
 */
export function hiddenTeams(answers: readonly OfTeam[]): ReadonlySet<TeamId> {
  const groups = groupsOf(answers, ({ team }) => team);
  const rest = new Crowd(groups.get(null) ?? []);
  const teams = [...groups]
    .flatMap(([team, own]) => (team === null ? [] : [{ team, own, people: new Crowd(own).fewest() }]))
    .sort((a, b) => a.people - b.people || a.team - b.team);
  const hidden = new Set<TeamId>();
  for (const { team, own, people } of teams) {
    if (!isFew(people) && !isFew(rest.fewest())) break;
    hidden.add(team);
    rest.add(own);
  }
  return hidden;
}

/** People who have answered, counted as they come. */
class Crowd {
  #people = 0;
  readonly #byPart = new Map<string, number>();

  constructor(answers: readonly OfTeam[]) {
    this.add(answers);
  }

  add(answers: readonly OfTeam[]): void {
    this.#people += answers.length;
    for (const { sides } of answers) {
      for (const [card] of sides ?? []) this.#byPart.set(card, (this.#byPart.get(card) ?? 0) + 1);
    }
  }

  /** How many have given that part of the answer which fewest have given; parts that nobody has given tell nothing. */
  fewest(): number {
    return this.#byPart.size === 0 ? this.#people : Math.min(...this.#byPart.values());
  }
}

/** The answers with the teams that may be told, in an order that tells nothing. */
export function floored<One extends OfTeam>(answers: readonly One[]): readonly One[] {
  const hidden = hiddenTeams(answers);
  return inOrder(answers.map((one) => (one.team !== null && hidden.has(one.team) ? { ...one, team: null } : one)));
}

/** The items in an order that only depends on what they say, or on that part of it. */
export function inOrder<One>(items: readonly One[], partOf: (one: One) => unknown = (one) => one): readonly One[] {
  const said = items.map((one) => ({ one, text: JSON.stringify(partOf(one)) }));
  return said.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ one }) => one);
}
