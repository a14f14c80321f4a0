/** Words of the home page. */
export const home = {
  'home.host': 'Host a workshop',
} as const;
