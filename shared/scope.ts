/** What somebody who helps the host may do: `moderate` looks after people, `run` may do that and move the game on. */
export const scopes = ['run', 'moderate'] as const;
export type Scope = (typeof scopes)[number];
