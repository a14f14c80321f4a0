/** Workshops that differ only in what somebody is not to know: whoever cannot tell them apart learns nothing. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { RoomView } from '../../shared/views.ts';
import type { Deal, DealtCard, DealtScenario } from '../../server/game/deck-keys.ts';
import type { Game, ScenarioVotes, SortRound } from '../../server/game/game.ts';
import { showsMovers } from '../../server/game/links.ts';
import { currentStep } from '../../server/game/moment.ts';
import { otherSide } from './builders.ts';

const nextMode: Readonly<Record<Mode, Mode>> = { lead: 'manage', manage: 'both', both: 'lead' };

/**
 * The deal with other keys wherever nothing has been revealed: sides turned round, themes and weights
 * handed on, modes handed on among the scenarios still to be played (how many there are of each is
 * no secret: the plan says so).
 */
export function otherKeys(game: Game): Deal {
  const deal = game.deal!;
  const hidden = deal.scenarios.filter((one, index) => isHidden(game, one, index));
  return {
    rounds: deal.rounds.map((cards, round) => {
      const shown = game.sorts[round]!.revealed;
      return [...cards.slice(0, shown), ...turned(cards.slice(shown))];
    }),
    scenarios: deal.scenarios.map((one) => {
      const place = hidden.indexOf(one);
      return place === -1 ? one : { ...one, mode: hidden[(place + 1) % hidden.length]!.mode };
    }),
    exit: currentStep(game).kind === 'closed' ? deal.exit : turned(deal.exit),
    talk: deal.talk,
  };
}

function isHidden(game: Game, one: DealtScenario, index: number): boolean {
  return one.scored && !game.cut.has(`scenario:${index}`) && !game.ballots[index]!.revealed;
}

function turned(cards: readonly DealtCard[]): readonly DealtCard[] {
  return cards.map((one, index) => {
    const { weight, theme } = cards[(index + 1) % cards.length]!;
    return { ...one, side: otherSide(one.side), weight, theme };
  });
}

/** The same workshop with all private answers that have not been revealed turned round. */
export function otherAnswers(game: Game): Game {
  return {
    ...game,
    sorts: game.sorts.map((sort) => (sort.revealed > 0 ? sort : { ...sort, solo: turnedHands(sort.solo) })),
    ballots: game.ballots.map((votes) => (votes.revealed ? votes : turnedVotes(votes))),
    exit: currentStep(game).kind === 'closed' ? game.exit : mapped(game.exit, turnedSides),
  };
}

function turnedHands(solo: SortRound['solo']): SortRound['solo'] {
  return mapped(solo, (hand) => ({ ...hand, sides: turnedSides(hand.sides) }));
}

function turnedSides<Key>(sides: ReadonlyMap<Key, Side>): ReadonlyMap<Key, Side> {
  return mapped(sides, otherSide);
}

function turnedVotes(votes: ScenarioVotes): ScenarioVotes {
  return { ...votes, first: turnedCasts(votes.first), second: turnedCasts(votes.second) };
}

function turnedCasts(cast: ScenarioVotes['first']): ScenarioVotes['first'] {
  return mapped(cast, (vote) => ({ ...vote, mode: nextMode[vote.mode] }));
}

function mapped<Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value): ReadonlyMap<Key, Value> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

/** The same workshop in which one person has answered otherwise wherever only a few have. */
export function otherFew(game: Game): Game {
  return {
    ...game,
    sorts: game.sorts.map((sort) => ({ ...sort, solo: few(sort.solo, turnedHands) })),
    ballots: game.ballots.map((votes) => {
      const second = new Map([...votes.second].filter(([seat]) => !votes.first.has(seat)));
      const turned = { ...votes, second: new Map([...votes.second, ...few(second, turnedCasts)]) };
      return votes.first.size < limits.smallestSplit ? { ...turned, first: few(votes.first, turnedCasts) } : turned;
    }),
    reasons: otherFewReasons(game.reasons),
    moods: few(game.moods, (moods) => mapped(moods, (mood) => (mood % 3) + 1)),
    exit: few(game.exit, (exit) => mapped(exit, turnedSides)),
    stars: few(game.stars, (stars) => mapped(stars, (one) => (one % 5) + 1)),
  };
}

/** Of cards that only a few have given a reason for, every reason. */
function otherFewReasons(reasons: Game['reasons']): Game['reasons'] {
  const givers = (id: CardId) => [...reasons.values()].filter((cards) => cards.has(id)).length;
  return mapped(
    reasons,
    (cards) =>
      new Map(
        [...cards].map(([id, given]) => {
          const other = { ...given, side: otherSide(given.side), reason: 'depends' as const };
          return [id, givers(id) < limits.smallestSplit ? other : given];
        }),
      ),
  );
}

/** Changes the first of so few. */
function few<Key, Value>(
  all: ReadonlyMap<Key, Value>,
  change: (one: ReadonlyMap<Key, Value>) => ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  if (all.size >= limits.smallestSplit) return all;
  return new Map([...all, ...change(new Map([...all].slice(0, 1)))]);
}

/** The view without points, which every answer counts in, and without the mark that a named round has from three on. */
export function withoutPoints(view: RoomView, game: Game): unknown {
  const untold = new Set(['standings', 'standing', 'own', 'awards', ...(showsMovers(game) ? ['split'] : [])]);
  return JSON.parse(JSON.stringify(view, (key, value: unknown) => (untold.has(key) ? undefined : value)));
}

/** The view without the one thing that may depend on keys beforehand: how many cards of the first lock fit. */
export function withoutFits(view: RoomView): unknown {
  if (view.scene.kind !== 'locked') return view;
  return { ...view, scene: { ...view.scene, fits: null, counts: null } };
}
