import type { Ran } from './run.ts';

const linesShown = 40;

/** What a failing seed has to tell, and how to see it again. */
export function report(seed: number, { breaches, lines }: Pick<Ran, 'breaches' | 'lines'>): string {
  return [
    ...breaches.map(({ id, what }) => `seed ${seed} breaches ${id}: ${what}`),
    ...lines.slice(-linesShown).map((line) => line.slice(0, 300)),
    `again: npm run simulate -- --seed ${seed} --verbose`,
  ].join('\n');
}
