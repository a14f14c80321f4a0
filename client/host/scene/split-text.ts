import type { RevealedCard } from '../../../shared/views.ts';
import { series } from '../../lib/formats.ts';
import type { Words } from '../../lib/words.ts';
import { t } from '../../messages/host.ts';

/** Teams: Leader 3, Manager 9, open 2 · Alone: Leader 5, Manager 6 */
export function splitText({ teams, people }: Pick<RevealedCard, 'teams' | 'people'>, words: Words): string {
  const sides = (split: { readonly leader: number; readonly manager: number }) =>
    (['leader', 'manager'] as const).map((side) => named(words.sideName(side), split[side]));
  const rows = [
    row(t('reveal.teams'), [...sides(teams), named(t('reveal.open'), teams.open)]),
    ...(people === null ? [] : [row(t('reveal.people'), sides(people))]),
  ];
  return rows.join(' · ');
}

function named(name: string, number: number): string {
  return t('word.named', { name, number });
}

function row(name: string, figures: readonly string[]): string {
  return t('word.row', { name, value: series(figures) });
}
