/**
 * Floors under what is told of people's answers: of fewer than five people nothing, neither outright nor by
 * taking away what is told of others.
 */
import type { TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Board } from './game.ts';
import type { Sides } from './kept.ts';

interface OfTeam {
  readonly team: TeamId | null;
  /** Where an answer has several parts, some of which may be missing. */
  readonly sides?: Sides;
}

export function isFew(people: number): boolean {
  return people > 0 && people < limits.smallestSplit;
}

/**
 * Teams that may not be told with their answers: the small ones, and then from the smallest on, until those
 * without a team are enough to hide among as well.
 */
export function hiddenTeams(answers: readonly OfTeam[]): ReadonlySet<TeamId> {
  const of = (team: TeamId) => answers.filter((one) => one.team === team);
  const teams = [...new Set(answers.map(({ team }) => team))]
    .filter((team) => team !== null)
    .map((team) => ({ team, people: fewest(of(team)) }))
    .sort((a, b) => a.people - b.people || a.team - b.team);
  const hidden = new Set<TeamId>();
  for (const { team, people } of teams) {
    const rest = answers.filter((one) => one.team === null || hidden.has(one.team));
    if (!isFew(people) && !isFew(fewest(rest))) break;
    hidden.add(team);
  }
  return hidden;
}

/** How many have given that part of the answer which fewest have given; parts that nobody has given tell nothing. */
function fewest(answers: readonly OfTeam[]): number {
  const counts = new Map<string, number>();
  for (const { sides } of answers) {
    for (const [card] of sides ?? []) counts.set(card, (counts.get(card) ?? 0) + 1);
  }
  return counts.size === 0 ? answers.length : Math.min(...counts.values());
}

/** The answers with the teams that may be told, in an order that tells nothing. */
export function floored<One extends OfTeam>(answers: readonly One[]): readonly One[] {
  const hidden = hiddenTeams(answers);
  return answers.map((one) => (one.team !== null && hidden.has(one.team) ? { ...one, team: null } : one)).sort(inOrder);
}

/** An order that only depends on what the values say. */
export function inOrder(a: unknown, b: unknown): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
}

/** Whether the team was large enough, each time that it locked, that the board is nobody's own. */
export function isBoardTold({ members }: Board): boolean {
  return members !== null && members >= limits.smallestTeam;
}
