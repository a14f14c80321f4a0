/**
 * Cutting the link between people and their answers, activity by activity: when it is due, what is kept,
 * and what becomes of the facts that stood in the history until then.
 */
import { isEnough } from '../../shared/floors.ts';
import type { CardId, Instant, SeatId, TeamId } from '../../shared/ids.ts';
import type { AnonymityLevel, AnonymityPart, Step } from '../../shared/plan.ts';
import { unreachable } from '../../shared/result.ts';
import type { GameEvent } from './events.ts';
import { inOrder } from './floors.ts';
import type { Game, Intent } from './game.ts';
import type { Kept, KeptDebrief, KeptNote, KeptReason, KeptScenario, KeptSort, Sides } from './kept.ts';
import { allTeams, cardsOf, currentStep, peopleUntil, teamOf } from './moment.ts';
import { enoughReasons } from './notes.ts';
import { remembered } from './remembered.ts';
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

/** It is long enough after the close for nothing to be anybody's any more. */
export function arePeopleDue(game: Game, { at }: Intent): boolean {
  const until = peopleUntil(game);
  return until !== null && at >= until;
}

/** The game has moved past an activity in which answers are not kept as somebody's, or are not any longer. */
export function dueCuts(game: Game, intent: Intent): readonly GameEvent[] {
  const { at } = intent;
  const here = activityOf(currentStep(game));
  const due = linkedActivities(game, arePeopleDue(game, intent)).find(
    (one) => here === null || activityName(one) !== activityName(here),
  );
  return due === undefined ? [] : [{ type: 'links-cut', at, ...keptOf(game, due) }];
}

/** Those that have begun, and whose answers will not be kept as somebody's but still are; or all that still are. */
export const linkedActivities = remembered(
  (game: Game, namedToo: boolean): readonly Activity[] => {
    const begun = [...game.opened].flatMap((index) => activityOf(game.steps[index] as Step) ?? []);
    const byName = new Map(begun.map((one) => [activityName(one), one]));
    return [...byName].flatMap(([name, one]) => {
      const isKept = !namedToo && levelOf(game, one) === 'named';
      return isKept || game.unlinked.has(name) ? [] : [one];
    });
  },
  ({ opened, unlinked, plan, steps }, namedToo) => [opened, unlinked, plan, steps, namedToo],
);

/**
 * What is told of activities that still have their links, whatever the plan keeps: the same as if they had been
 * cut. Of the one that goes on it is only what points rest on, as far as that was revealed.
 */
export function cutsToTell(game: Game, at: Instant): readonly GameEvent[] {
  const here = activityOf(currentStep(game));
  return linkedActivities(game, true).flatMap((one): readonly GameEvent[] => {
    const kept = keptOf(game, one);
    if (here === null || activityName(one) !== activityName(here)) return [{ type: 'links-cut', at, ...kept }];
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
  const teamKept = (team: TeamId | null) => (level === 'anonymous' ? null : team);
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
    notes: keptNotes(game).map(({ kept }) => kept),
    reasons: keptReasons(game).map(({ kept }) => kept),
    exit: enough(
      exit.map(([seat, sides]) => ({
        team: team(seat),
        sides: cards.map(({ id }): Sides[number] => [id, sides.get(id) ?? 'leader']),
      })),
    ),
    stars: enough([...game.stars].map(([seat, stars]) => ({ team: team(seat), stars }))),
  };
}

/** What people have committed to, by aliases: the first is `a1`. */
export function keptNotes(game: Game): readonly { readonly seat: SeatId; readonly kept: KeptNote }[] {
  const made = [...game.commitments].map(([seat, { mode, hidden, note }]) => ({
    seat,
    kept: { team: debriefTeam(game, seat), mode, hidden, note },
  }));
  return inOrder(made, ({ kept }) => kept);
}

/** Why people put cards where they did, by aliases in the same way; of cards that enough people gave a reason for. */
export function keptReasons(
  game: Game,
): readonly { readonly seat: SeatId; readonly card: CardId; readonly kept: KeptReason }[] {
  const given = enoughReasons(game).map(({ seat, card, given: { side, reason, hidden, note } }) => ({
    seat,
    card,
    kept: { team: debriefTeam(game, seat), card, side, reason, hidden, note },
  }));
  return inOrder(given, ({ kept }) => kept);
}

function debriefTeam(game: Game, seat: SeatId): TeamId | null {
  return game.plan.anonymity.debrief === 'anonymous' ? null : teamOf(game, seat);
}

/** In an order that only depends on what they say; nothing at all of so few that they could be told apart. */
function enough<One>(kept: readonly One[]): readonly One[] {
  return isEnough(kept.length) ? inOrder(kept) : [];
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
    'reason-given': 'goes',
    'reason-hidden': 'goes',
    'commitment-made': 'goes',
    'commitment-hidden': 'goes',
    'exit-answered': 'goes',
    'workshop-rated': 'goes',
  },
};

/** What is left of a fact once no activity has its links. */
export function withoutPeople(event: GameEvent): readonly GameEvent[] {
  const kinds: readonly Kept['activity'][] = ['sort', 'scenario', 'debrief'];
  return kinds.reduce<readonly GameEvent[]>((left, kind) => left.flatMap((one) => unlinked(one, kind)), [event]);
}

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
