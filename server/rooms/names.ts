import type { Command } from '../../shared/commands.ts';
import type { SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../game/game.ts';
import type { WordChange } from '../game/words.ts';
import type { RoomState } from './state.ts';
import { graphemes, prepare } from './wording.ts';

type Changes = Result<readonly WordChange[], Refusal>;

/** The change to the room's words that a command of `by` brings with it. */
export function wordsOf(state: RoomState, by: Actor, command: Command): Changes {
  if (command.type === 'rename-seat') return nameSeat(state, command.seat, command.name);
  if (by.kind !== 'seat') return ok([]);
  const { appeals, commitments } = state.words;
  if (command.type === 'rename-me') return nameSeat(state, by.seat, command.name);
  if (command.type === 'commit-to') {
    const change = { kind: 'commitment', key: by.seat, text: prepare(command.text, limits.commitmentLength) } as const;
    return sentence(change, commitments);
  }
  const team = state.game.seats.get(by.seat)?.team ?? null;
  if (command.type === 'appeal' && team !== null) {
    const key = appealKey(command.round, team);
    return sentence({ kind: 'appeal', key, text: prepare(command.text, limits.appealLength) }, appeals);
  }
  return ok([]);
}

/** The name of `seat` as it will be shown: prepared, and told apart from everybody else's. */
export function nameSeat(state: RoomState, seat: SeatId, raw: string): Changes {
  const name = prepare(raw, limits.nameLength);
  if (name === null) return err({ code: 'name_invalid' });
  const text = distinct(name, othersNames(state, seat));
  return ok(state.words.names.get(seat) === text ? [] : [{ kind: 'name', key: seat, text }]);
}

function sentence(change: WordChange, present: ReadonlyMap<string, string>): Changes {
  if (change.text === null) return err({ code: 'text_invalid' });
  return ok(present.get(change.key) === change.text ? [] : [change]);
}

function appealKey(round: number, team: TeamId): string {
  return `${String(round)}:${String(team)}`;
}

function othersNames({ game, words }: RoomState, but: SeatId): ReadonlySet<string> {
  const others = [...game.seats.values()].filter(({ seat, removed }) => seat !== but && !removed);
  return new Set(others.map(({ seat }) => folded(words.names.get(seat) ?? '')));
}

function distinct(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(folded(candidate)); number += 1) {
    const suffix = ` ${String(number)}`;
    const base = graphemes(name).slice(0, limits.nameLength - suffix.length);
    candidate = base.join('').trimEnd() + suffix;
  }
  return candidate;
}

/** Names that read the same are the same; width was folded when the name was prepared. */
function folded(name: string): string {
  return name.toLocaleLowerCase('und').normalize('NFKD').replace(/\p{M}/gu, '');
}
