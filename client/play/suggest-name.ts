/** A neutral name to begin with, so that nobody has to think of one. */
import { limits } from '../../shared/limits.ts';
import { t } from '../messages/join.ts';

type Random = () => number;

/** Another one than `but`. */
export function suggestName(but = '', random: Random = Math.random): string {
  const draw = () =>
    t('suggest.pattern', { first: pick(t('suggest.first'), random), second: pick(t('suggest.second'), random) });
  let name = draw();
  // Chance may repeat itself; a handful of tries is enough to look alive.
  for (let tries = 0; tries < 8 && (name === but || name.length > limits.nameLength); tries += 1) name = draw();
  return name;
}

function pick(words: string, random: Random): string {
  const all = words.split(' ');
  return all[Math.floor(random() * all.length)] ?? '';
}
