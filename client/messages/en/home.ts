/** Words of the home page. */
export const home = {
  'home.title': 'Who does what: the leader or the manager?',
  'home.about':
    'A workshop for teams. Sort short statements under two hats, first alone, then together. Vote on real situations, argue, vote again. In the end you talk about what it means for your own work.',
  'home.code': 'Code of your workshop',
  'home.code.hint': 'Six digits, on the big screen.',
  'home.code.wrong': 'A code has six digits and does not begin with 0.',
  'home.join': 'Join',
  'home.host': 'Host a workshop',
  'home.host.goOn': 'Go on hosting {code}',
  'home.host.another': 'Host another workshop',
  'home.host.about': 'For 2 to 100 people, in 15 to 45 minutes. You need this page, they need their phones.',
  'home.decks': 'Decks of your own',
  'home.leader': 'Leader',
  'home.manager': 'Manager',
  'home.neither': 'Neither is better. A team needs both, and most people wear both.',
  'home.back': 'Go back to',
  'home.seat': '{code}, as {name}',
  'home.hosting': '{code}, as host',
  'home.private': 'No account, nothing to install, no tracking. Your own answers stay private.',
} as const;
