/**
 * How teams are told apart: colour, shape and name together (Okabe-Ito palette, in the order in
 * which neighbours differ most under colour-vision deficiency).
 */
export interface TeamBadge {
  /** Key of the team's name in the catalogue: `team.<name>`. */
  readonly name: TeamName;
  readonly colour: `#${string}`;
  readonly ink: 'black' | 'white';
  readonly shape: TeamShape;
}

export type TeamName = 'orange' | 'sky' | 'green' | 'blue' | 'vermillion' | 'purple' | 'yellow' | 'white';
export type TeamShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'hexagon' | 'cross' | 'ring';

export const teamBadges: readonly TeamBadge[] = [
  { name: 'orange', colour: '#E69F00', ink: 'black', shape: 'circle' },
  { name: 'sky', colour: '#56B4E9', ink: 'black', shape: 'square' },
  { name: 'green', colour: '#009E73', ink: 'black', shape: 'triangle' },
  { name: 'blue', colour: '#0072B2', ink: 'white', shape: 'diamond' },
  { name: 'vermillion', colour: '#D55E00', ink: 'black', shape: 'star' },
  { name: 'purple', colour: '#CC79A7', ink: 'black', shape: 'hexagon' },
  { name: 'yellow', colour: '#F0E442', ink: 'black', shape: 'cross' },
  { name: 'white', colour: '#FFFFFF', ink: 'black', shape: 'ring' },
];

/** The badge of team `index`, and from the ninth team on a number to show beside its name (2, 3, …). */
export function teamBadge(index: number): { readonly badge: TeamBadge; readonly series: number } {
  const badge = teamBadges[index % teamBadges.length] as TeamBadge;
  return { badge, series: Math.floor(index / teamBadges.length) + 1 };
}
