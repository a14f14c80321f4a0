/**
 * What somebody who helps the host may do: `moderate` looks after people, `run` may do that and
 * move the game on, `project` has a projector of their own and does nothing.
 */
export const scopes = ['run', 'moderate', 'project'] as const;
export type Scope = (typeof scopes)[number];
