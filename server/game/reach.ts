/** How far a change is seen, so that not everything is shown anew to everybody. */
import type { SeatId, TeamId } from '../../shared/ids.ts';
import type { GameEvent, GameEventType } from './events.ts';
import type { Game } from './game.ts';
import { teamOf } from './moment.ts';
import type { WordChange } from './words.ts';

export interface Reach {
  /** Whose own view may be another one; null with `rest: 'now'`: anybody's. */
  readonly seat: SeatId | null;
  /** The team that is shown it at once. */
  readonly team: TeamId | null;
  /**
   * Everybody else. `now`: they are shown it at once, and who belongs where may have changed; `soon`: it is a
   * figure among others; `watchers`: only host and projector see anything of it, and soon.
   */
  readonly rest: 'now' | 'soon' | 'watchers' | 'nobody';
}

type Rule = (game: Game, event: never) => Reach;

const everybody: Reach = { seat: null, team: null, rest: 'now' };
const onBoard = (_game: Game, { team }: { readonly team: TeamId }): Reach => ({ seat: null, team, rest: 'watchers' });
const ofTeam = (_game: Game, { team }: { readonly team: TeamId }): Reach => ({ seat: null, team, rest: 'soon' });
const ofPerson = (game: Game, { seat }: { readonly seat: SeatId }): Reach => personal(game, seat, 'soon');

/** What is not named here is for everybody, at once. */
const rules: Partial<Readonly<Record<GameEventType, Rule>>> = {
  'card-placed': onBoard,
  'lock-proposed': onBoard,
  'lock-agreed': onBoard,
  'lock-refused': onBoard,
  'board-locked': ofTeam,
  'appeal-raised': ofTeam,
  'solo-card-placed': (game, { seat }: { readonly seat: SeatId }) => personal(game, seat, 'watchers'),
  'seat-taken': ofPerson,
  'seat-assigned': ofPerson,
  'seat-removed': ofPerson,
  'seat-approved': ofPerson,
  'seat-away': ofPerson,
  'seat-returned': ofPerson,
  'name-fixed': ofPerson,
  'vote-cast': ofPerson,
  'mood-told': ofPerson,
  'reason-given': ofPerson,
  'commitment-made': ofPerson,
  'exit-answered': ofPerson,
  'workshop-rated': ofPerson,
};

/** What each of the changes reaches; `game`: after all of them. */
export function reachesOf(
  game: Game,
  { events, words }: { readonly events: readonly GameEvent[]; readonly words: readonly WordChange[] },
): readonly Reach[] {
  return [...events.map((event) => reachOf(game, event)), ...words.map((change) => reachOfWord(game, change))];
}

function reachOf(game: Game, event: GameEvent): Reach {
  return rules[event.type]?.(game, event as never) ?? everybody;
}

function reachOfWord(game: Game, { kind, key }: WordChange): Reach {
  if (kind === 'appeal') return { seat: null, team: null, rest: 'soon' };
  return personal(game, key.split(':')[0] as SeatId, 'soon');
}

function personal(game: Game, seat: SeatId, rest: Reach['rest']): Reach {
  return { seat, team: teamOf(game, seat), rest };
}
