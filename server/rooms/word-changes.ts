import type { Command } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Actor } from '../game/game.ts';
import { teamOf } from '../game/moment.ts';
import { appealKey, reasonKey, type WordChange } from '../game/words.ts';
import { nameFor } from './naming.ts';
import type { WordFilter } from './ports.ts';
import type { RoomState } from './state.ts';
import { prepare } from './wording.ts';

type Changes = Result<readonly WordChange[], Refusal>;

/** Commands that change words: what a person typed is always called `name` or `text`. */
type Wordy = Extract<Command, { readonly name: string } | { readonly text: string } | { readonly type: 'hide-name' }>;
type Rule<Type> = (
  state: RoomState,
  command: Extract<Wordy, { type: Type }>,
  seat: SeatId,
  filter: WordFilter,
) => Changes;

const rules: { readonly [Type in Wordy['type']]: Rule<Type> } = {
  'rename-me': (state, { name }, seat, filter) => nameSeat(state, seat, name, filter),
  'rename-seat': (state, { seat, name }) => nameSeat(state, seat, name, null),
  'hide-name': (state, { seat }) => hideName(state, seat),
  appeal: ({ game, words }, { round, text }, seat) => {
    const team = teamOf(game, seat);
    if (team === null) return ok([]);
    const appeal = prepare(text, limits.appealLength);
    return sentence({ kind: 'appeal', key: appealKey(round, team), text: appeal }, words.appeals);
  },
  'give-reason': ({ words }, { card, text }, seat) => {
    const key = reasonKey(seat, card);
    if (text.trim() !== '') {
      return sentence({ kind: 'reason', key, text: prepare(text, limits.reasonLength) }, words.reasons);
    }
    return ok(words.reasons.has(key) ? [{ kind: 'reason', key, text: null }] : []);
  },
  'commit-to': ({ words }, { text }, seat) =>
    sentence({ kind: 'commitment', key: seat, text: prepare(text, limits.commitmentLength) }, words.commitments),
};

/** The change to the room's words that a command of `by`, who may give it, brings with it. */
export function wordsOf(state: RoomState, by: Actor, command: Command, filter: WordFilter): Changes {
  if (!isWordy(command)) return ok([]);
  // The table pairs each type with its rule; the compiler cannot follow that through a variable.
  const rule = rules[command.type] as (...given: [RoomState, Wordy, SeatId, WordFilter]) => Changes;
  const nobody = '' as SeatId;
  return rule(state, command, by.kind === 'seat' ? by.seat : nobody, filter);
}

function isWordy(command: Command): command is Wordy {
  return Object.hasOwn(rules, command.type);
}

/** The name of somebody who comes in; where the host has chosen that of their former seat, it is that one. */
export function nameNewSeat(
  state: RoomState,
  { seat, former }: { readonly seat: SeatId; readonly former: SeatId | null },
  raw: string,
  filter: WordFilter,
): Changes {
  const isFixed = former !== null && state.game.seats.get(former)?.nameFixed === true;
  const fixed = isFixed ? state.words.names.get(former) : undefined;
  return fixed === undefined ? nameSeat(state, seat, raw, filter) : nameSeat(state, seat, fixed, null);
}

/** What `nameFor` makes of it. */
function nameSeat(state: RoomState, seat: SeatId, raw: string, filter: WordFilter | null): Changes {
  const name = nameFor(state, seat, raw, filter);
  if (!name.ok) return name;
  const text = name.value;
  return ok(state.words.names.get(seat) === text ? [] : [{ kind: 'name', key: seat, text }]);
}

/** A number in place of the name: the same in every language, and nobody's choice. */
function hideName(state: RoomState, seat: SeatId): Changes {
  const number = `#${String([...state.game.seats.keys()].indexOf(seat) + 1)}`;
  return nameSeat(state, seat, number, null);
}

function sentence(change: WordChange, present: ReadonlyMap<string, string>): Changes {
  if (change.text === null) return err({ code: 'text_invalid' });
  return ok(present.get(change.key) === change.text ? [] : [change]);
}
