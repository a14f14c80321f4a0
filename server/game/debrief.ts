/** What happened in the room, from its answers: all that the debrief shows. */
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { CommitmentNote, DebriefFacts, DebriefView } from '../../shared/debrief-views.ts';
import { contestedCards } from './debrief-cards.ts';
import { exitOf, leansOf, liftOf } from './debrief-people.ts';
import { outcomeOf, pairsOf } from './debrief-scenarios.ts';
import type { Game, ScenarioVotes } from './game.ts';
import { sum } from './measures.ts';
import { seated } from './moment.ts';
import type { Words } from './words.ts';

export function debriefOf(game: Game, words: Words, forHost: boolean): DebriefView {
  return {
    facts: factsOf(game),
    mood: moodOf(game),
    contested: contestedCards(game),
    talk: (game.deal?.talk ?? []).map(({ id }) => id),
    scenarios: (game.deal?.scenarios ?? []).flatMap((_, index) =>
      game.ballots[index]?.revealed ? [outcomeOf(game, index)] : [],
    ),
    lift: liftOf(game),
    leans: leansOf(game),
    commitments: commitmentsOf(game, words, forHost),
    exit: exitOf(game),
  };
}

function factsOf(game: Game): DebriefFacts {
  const votes = game.ballots.filter((ballot) => ballot.revealed);
  const shown = game.sorts.filter((sort) => sort.revealed > 0);
  return {
    people: seated(game).length,
    cards: game.sorts.reduce((sum, sort) => sum + sort.revealed, 0),
    placements: sum(shown.map((sort) => sort.placements)),
    changedBeforeLock: sum(shown.flatMap((sort) => [...sort.changes.values()])),
    votes: sum(votes.map(({ first, second, kept }) => kept?.cast ?? first.size + second.size)),
    votesChanged: votesChanged(votes),
  };
}

/** Over the scenarios on which enough people voted; null where there is none. */
function votesChanged(ballots: readonly ScenarioVotes[]): number | null {
  const told = ballots.filter(({ first }) => first.size >= limits.smallestSplit);
  if (told.length === 0) return null;
  return sum(told.map((votes) => pairsOf(votes).filter((pair) => pair.before !== pair.after).length));
}

function moodOf(game: Game): DebriefView['mood'] {
  if (game.moods.size < limits.smallestSplit) return null;
  const of = (mood: number) => [...game.moods.values()].filter((one) => one === mood).length;
  return [of(1), of(2), of(3)];
}

/** Notes in an order that says nothing about who wrote them when. */
function commitmentsOf(game: Game, words: Words, forHost: boolean): readonly CommitmentNote[] {
  return [...game.commitments]
    .filter(([, note]) => forHost || !note.hidden)
    .map(([seat, note]): [SeatId, CommitmentNote] => [
      seat,
      { ...(forHost ? { seat } : {}), text: words.commitments.get(seat) ?? '', mode: note.mode, hidden: note.hidden },
    ])
    .filter(([, note]) => note.text !== '')
    .sort(([, a], [, b]) => (a.text < b.text ? -1 : 1))
    .map(([, note]) => note);
}
