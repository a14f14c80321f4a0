import type { Dice } from './dice.ts';

/** The same to the eye, or nearly; and what a person may type besides. */
const alike = ['Anna', 'anna', 'ANNA', 'Аnna', 'Аnnа', 'Ánna', 'An\u200bna', 'Ａnna', 'Anna ', 'Anna 2', 'аnna 2'];
const odd = ['', '   ', '<b>x</b>', '=1+1', '\u202Eevil', '🙂'.repeat(10), 'x'.repeat(24), 'Z̸̢̛͚a̴l̷g̶o̸'];

export function typedName(dice: Dice): string {
  if (dice.chance(0.55)) return `${dice.pick(['Kim', 'Ola', 'Max', 'Noa'])} Qz~${dice.token(5)}`;
  return dice.chance(0.8) ? dice.pick(alike) : dice.pick(odd);
}
