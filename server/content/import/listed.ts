import { folded } from './table.ts';

/** What one cell lists, with semicolons of any script between; what is listed twice counts once. */
export function listIn(cell: string): string[] {
  const names = cell
    .split(/[;؛；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Map(names.map((name) => [folded(name), name])).values()];
}
