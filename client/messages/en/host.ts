/** Words of the host's page. */
export const host = {
  'host.title': 'Host a workshop',
} as const;
