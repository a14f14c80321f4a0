/** What a command is about, where it says how something shall be: of two about the same, the newer counts. */
import type { Command, CommandType } from '../../shared/commands.ts';

/** The fields that name the target, for the commands that have one. */
const aims: { readonly [Type in CommandType]?: readonly (keyof Extract<Command, { type: Type }>)[] } = {
  'place-card': ['round', 'card'],
  'place-solo': ['round', 'card'],
  'cast-vote': ['scenario', 'ballot'],
  'answer-exit': ['card'],
  'give-reason': ['card'],
  'tell-mood': [],
  rate: [],
  'commit-to': [],
  'rename-me': [],
  'pick-team': [],
  'lock-lobby': [],
  'move-seat': ['seat'],
  'rename-seat': ['seat'],
  'hide-commitment': ['note'],
  'hide-reason': ['note'],
  'choose-contested': [],
  'show-panel': [],
};

/** Null: each of its kind counts for itself. */
export function targetOf(command: Command): string | null {
  const fields = aims[command.type];
  if (fields === undefined) return null;
  const values: Readonly<Record<string, unknown>> = command;
  return JSON.stringify([command.type, ...fields.map((field) => values[field])]);
}
