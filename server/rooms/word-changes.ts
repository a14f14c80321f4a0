import type { Command } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../game/game.ts';
import { teamOf } from '../game/moment.ts';
import { appealKey, type WordChange } from '../game/words.ts';
import type { RoomState } from './state.ts';
import { graphemes, prepare } from './wording.ts';

type Changes = Result<readonly WordChange[], Refusal>;

/** Commands that carry what a person typed: it is always called `name` or `text`. */
type Wordy = Extract<Command, { readonly name: string } | { readonly text: string }>;
type Rule<Type> = (state: RoomState, command: Extract<Wordy, { type: Type }>, seat: SeatId) => Changes;

const rules: { readonly [Type in Wordy['type']]: Rule<Type> } = {
  'rename-me': (state, { name }, seat) => nameSeat(state, seat, name),
  'rename-seat': (state, { seat, name }) => nameSeat(state, seat, name),
  appeal: ({ game, words }, { round, text }, seat) => {
    const team = teamOf(game, seat);
    if (team === null) return ok([]);
    const appeal = prepare(text, limits.appealLength);
    return sentence({ kind: 'appeal', key: appealKey(round, team), text: appeal }, words.appeals);
  },
  'commit-to': ({ words }, { text }, seat) =>
    sentence({ kind: 'commitment', key: seat, text: prepare(text, limits.commitmentLength) }, words.commitments),
};

/** The change to the room's words that a command of `by`, who may give it, brings with it. */
export function wordsOf(state: RoomState, by: Actor, command: Command): Changes {
  if (!isWordy(command)) return ok([]);
  // The table pairs each type with its rule; the compiler cannot follow that through a variable.
  const rule = rules[command.type] as (...given: [RoomState, Wordy, SeatId]) => Changes;
  const nobody = '' as SeatId;
  return rule(state, command, by.kind === 'seat' ? by.seat : nobody);
}

function isWordy(command: Command): command is Wordy {
  return Object.hasOwn(rules, command.type);
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
