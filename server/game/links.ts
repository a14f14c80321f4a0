/**
 * Cutting the link between people and their answers, activity by activity: when it is due, what is kept,
 * and what becomes of the facts that stood in the history until then.
 */
import type { Instant, SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { AnonymityLevel, AnonymityPart, Step } from '../../shared/plan.ts';
import { unreachable } from '../../shared/result.ts';
import type { GameEvent } from './events.ts';
import type { Game, Intent } from './game.ts';
import type { Kept, KeptDebrief, KeptNote, KeptScenario, KeptSort, Sides } from './kept.ts';
import { allTeams, cardsOf, currentStep, teamOf } from './moment.ts';
import { cardFit, soloHands, voteCreditOf } from './scores.ts';

type Activity = Pick<Kept, 'activity' | 'index'>;

const parts: Readonly<Record<Kept['activity'], AnonymityPart>> = { sort: 'sort', scenario: 'vote', debrief: 'debrief' };

export function activityName({ activity, index }: Activity): string {
  return `${activity}:${String(index)}`;
}

/** Stands where a seat stood; the same number in two activities is not the same person. */
export function aliasOf(index: number): SeatId {
  return `a${String(index + 1)}` as SeatId;
}

function activityOf({ kind, round, scenario }: Step): Activity | null {
  if (round !== undefined) return { activity: 'sort', index: round };
  if (scenario !== undefined) return { activity: 'scenario', index: scenario };
  const isDebrief = kind.startsWith('debrief') || kind === 'exit-check';
  return isDebrief ? { activity: 'debrief', index: 0 } : null;
}

/** Whether team-mates see by name what each of them does on the board. */
export function showsMovers(game: Game): boolean {
  return game.plan.anonymity.sort === 'named';
}

/** The game has moved past an activity in which answers are not kept as somebody's. */
export function dueCuts(game: Game, { at }: Intent): readonly GameEvent[] {
  const here = activityOf(currentStep(game));
  const due = linkedActivities(game).find((one) => here === null || activityName(one) !== activityName(here));
  return due === undefined ? [] : [{ type: 'links-cut', at, ...keptOf(game, due) }];
}

/** Those that have begun, and whose answers will not be kept as somebody's but still are. */
export function linkedActivities(game: Game): readonly Activity[] {
  return [...game.opened].flatMap((index): readonly Activity[] => {
    const activity = activityOf(game.steps[index] as Step);
    if (activity === null || levelOf(game, activity) === 'named') return [];
    return game.unlinked.has(activityName(activity)) ? [] : [activity];
  });
}

/**
 * What points rest on of the answers that have been revealed and still have their links, as it will be kept:
 * a record of a game that goes on can be recounted by it.
 */
export function revealedSoFar(game: Game, at: Instant): readonly GameEvent[] {
  return linkedActivities(game).flatMap((one): readonly GameEvent[] => {
    const kept = keptOf(game, one);
    if (kept.activity === 'sort') return [{ type: 'links-cut', at, ...kept, hands: [] }];
    const isRevealed = kept.activity === 'scenario' && game.ballots[kept.index]?.revealed === true;
    return isRevealed ? [{ type: 'links-cut', at, ...kept, votes: [] }] : [];
  });
}

function levelOf({ plan }: Game, { activity }: Activity): AnonymityLevel {
  return plan.anonymity[parts[activity]];
}

// ---------------------------------------------------------------- what is kept

function keptOf(game: Game, one: Activity): Kept {
  const { activity, index } = one;
  const level = levelOf(game, one);
  const teamKept = (team: TeamId | null) => (level === 'team' ? team : null);
  switch (activity) {
    case 'sort':
      return keptSort(game, index, teamKept);
    case 'scenario':
      return keptScenario(game, index, teamKept);
    case 'debrief':
      return keptDebrief(game, teamKept);
    default:
      return unreachable(activity);
  }
}

type TeamKept = (team: TeamId | null) => TeamId | null;

function keptSort(game: Game, index: number, teamKept: TeamKept): KeptSort {
  const cards = cardsOf(game, index);
  const shown = cards.slice(0, game.sorts[index]?.revealed ?? 0);
  const hands = soloHands(game, index).map(({ team, sides }) => ({
    team: teamKept(team),
    sides: cards.flatMap(({ id }): Sides => {
      const side = sides.get(id);
      return side === undefined ? [] : [[id, side]];
    }),
  }));
  const fits = allTeams(game).map((team) => shown.map((card) => cardFit(game, index, team, card).solo));
  return { activity: 'sort', index, hands: enough(hands), fits };
}

function keptScenario(game: Game, index: number, teamKept: TeamKept): KeptScenario {
  const votes = game.ballots[index];
  const voters = new Set([...(votes?.first.keys() ?? []), ...(votes?.second.keys() ?? [])]);
  const kept = [...voters].map((seat) => {
    const [first, second] = [votes?.first.get(seat), votes?.second.get(seat)];
    return {
      team: teamKept((second ?? first)?.team ?? null),
      first: first?.mode ?? null,
      second: second?.mode ?? null,
    };
  });
  return {
    activity: 'scenario',
    index,
    // Who came for the second ballot would stand out by the missing first vote.
    votes: enough(kept.filter(({ first }) => first !== null)),
    cast: (votes?.first.size ?? 0) + (votes?.second.size ?? 0),
    credits: votes?.revealed === true ? allTeams(game).map((team) => voteCreditOf(game, team, index)) : [],
  };
}

function keptDebrief(game: Game, teamKept: TeamKept): KeptDebrief {
  const team = (seat: SeatId) => teamKept(teamOf(game, seat));
  const cards = game.deal?.exit ?? [];
  const exit = [...game.exit].filter(([, sides]) => sides.size === cards.length);
  return {
    activity: 'debrief',
    index: 0,
    moods: enough([...game.moods].map(([seat, mood]) => ({ team: team(seat), mood }))),
    notes: keptNotes(game).map(({ note }) => note),
    exit: enough(
      exit.map(([seat, sides]) => ({
        team: team(seat),
        sides: cards.map(({ id }): Sides[number] => [id, sides.get(id) ?? 'leader']),
      })),
    ),
    stars: enough([...game.stars].map(([seat, stars]) => ({ team: team(seat), stars }))),
  };
}

/** What people have committed to, by aliases: the first is `a1`. `textOf` orders what is alike in all else. */
export function keptNotes(
  game: Game,
  textOf: (seat: SeatId) => string = () => '',
): readonly { readonly seat: SeatId; readonly note: KeptNote }[] {
  const keepsTeam = game.plan.anonymity.debrief === 'team';
  return [...game.commitments]
    .map(([seat, { mode, hidden }]) => ({ seat, note: { team: keepsTeam ? teamOf(game, seat) : null, mode, hidden } }))
    .map((one) => ({ ...one, rank: [JSON.stringify(one.note), textOf(one.seat)] as const }))
    .sort((a, b) => compare(a.rank[0], b.rank[0]) || compare(a.rank[1], b.rank[1]));
}

/** In an order that only depends on what they say; nothing at all of so few that they could be told apart. */
function enough<One>(kept: readonly One[]): readonly One[] {
  if (kept.length < limits.smallestSplit) return [];
  return [...kept].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

// ---------------------------------------------------------------- what leaves the history

type Fate = 'goes' | 'loses-seat';

const fates: Readonly<Record<Kept['activity'], Partial<Readonly<Record<GameEvent['type'], Fate>>>>> = {
  sort: {
    'solo-card-placed': 'goes',
    'card-placed': 'loses-seat',
    'lock-proposed': 'loses-seat',
    'lock-agreed': 'loses-seat',
    'lock-refused': 'loses-seat',
    'appeal-raised': 'loses-seat',
  },
  scenario: { 'vote-cast': 'goes' },
  debrief: {
    'mood-told': 'goes',
    'commitment-made': 'goes',
    'commitment-hidden': 'goes',
    'exit-answered': 'goes',
    'workshop-rated': 'goes',
  },
};

/**
 * What is left of a fact before a cut. Activities of one kind are cut one after the other, so those of
 * earlier ones have nothing to lose any more.
 */
export function unlinked(event: GameEvent, activity: Kept['activity']): readonly GameEvent[] {
  const fate = fates[activity][event.type];
  if (fate === 'goes') return [];
  // The table names only facts that may stand without their seat.
  return fate === 'loses-seat' ? [{ ...event, seat: null } as GameEvent] : [event];
}
