/** Any command at all about what is there, or about what is not; the table of them is that of the random plays. */
import type { Command, CommandType } from '../../shared/commands.ts';
import { commandSchema } from '../../shared/commands.ts';
import type { Game } from '../../server/game/game.ts';
import { permissions } from '../../server/game/permissions.ts';
import { commandOf } from '../support/random-play.ts';
import type { Dice } from './dice.ts';

/** What people may send. */
export const commandTypes = (Object.keys(permissions) as (keyof typeof permissions)[]).filter(
  (type) => permissions[type].by !== 'room',
) as CommandType[];

/** Null where it would not be let in anyway. */
export function anyCommand(dice: Dice, game: Game, type: CommandType): Command | null {
  const move = {
    wait: 'none',
    who: dice.between(0, 5039),
    a: dice.between(0, 5039),
    b: dice.between(0, 5039),
  } as const;
  const parsed = commandSchema.safeParse(
    commandOf({ ...move, type, usurped: false, nonsense: dice.chance(0.1) }, game),
  );
  return parsed.success ? parsed.data : null;
}
