/** Words of the projector and of the debrief. */
export const screen = {
  'screen.title': 'Projector',
} as const;
