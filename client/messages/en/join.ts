/** Words of the join page. Kept apart from the game's, which come later. */
export const join = {
  'join.title': 'Join the workshop',
} as const;
