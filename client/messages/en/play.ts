/** Words of the participant's game. */
export const play = {
  'play.title': 'Workshop',
} as const;
