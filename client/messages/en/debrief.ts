/** Words of the debrief. */
export const debrief = {
  'facts.title': 'What we did',
  'facts.who': '{people} sorted {cards}',
  'facts.placements': { one: 'time a card was given a side', other: 'times a card was given a side' },
  'facts.changed': {
    one: 'time a card changed sides before the lock',
    other: 'times a card changed sides before the lock',
  },
  'facts.hot': 'Turned over most often',
  'facts.times': '{changes} ×',
  'facts.votes': { one: 'vote on a scenario', other: 'votes on scenarios' },
  'facts.votesChanged': { one: 'vote changed after the talk', other: 'votes changed after the talk' },
  'mood.title': 'How was it for you?',
  'mood.wait': 'Tap a face on your phone. Counts appear from five people on.',
  'mood.1': 'Hard going',
  'mood.2': 'Mixed',
  'mood.3': 'Good',

  'contested.title': 'Cards that divided us',
  'contested.none': 'No card divided the room. What made you so sure?',
  'contested.within': 'Divided within teams',
  'contested.between': 'Divided between teams',
  'contested.unknown': 'Worth another look',
  'contested.withinAsk': 'We are all unsure. What speaks for each side?',
  'contested.betweenAsk': 'What did each team have in mind?',
  'contested.unknownAsk': 'What made you choose?',
  'contested.key': 'Articles: {side}',
  'contested.key.ownDeck': 'The deck: {side}',

  'argue.title': 'Cards without points',
  'argue.text': 'Nobody has sorted these. Which side, and why?',

  'matrix.title': 'Card by card',
  'matrix.text': 'Where people put each card on their own. In the middle we were divided.',
  'matrix.textTeams': 'Where teams put each card. In the middle we were divided.',

  'lift.title': 'Alone and together',
  'lift.text': 'Cards that fit. Nobody gets points for this.',
  'lift.teams': 'With teams of five and more',

  'replay.title': 'From the first card to the last lock',

  'lean.title': 'What we hand to whom',
  'lean.text': 'Where the room saw the other side than the articles do.',
  'lean.text.ownDeck': 'Where the room saw the other side than the deck does.',
  'lean.halo':
    'Of the cards that sound good, {positive} of answers went to {side}; of those that sound bad, {negative}.',
  'lean.haloAsk': 'Do we hand the nice part of the work to one hat?',
  'lean.haloNone': 'Nice words went to both hats alike.',

  'minds.title': 'Minds that changed',

  'pairs.title': 'Two teams, two views',
  'pairs.talk': {
    one: '{first} and {second} differ most on this card: talk to each other.',
    other: '{first} and {second} differ most on these cards: talk to each other.',
  },
  'pairs.differ': 'They differ on {differ} of {of} cards.',

  'neither.title': 'Neither hat is the better one',
  'neither.claims': 'The articles say of both',
  'neither.claims.ownDeck': 'The deck says of both',
  'neither.both': 'Most days ask one person for both. The skill is to notice which one is missing.',
  'neither.articles': 'What we called “fits” is what five popular articles say. They are not research.',
  'neither.articles.ownDeck': 'What we called “fits” is what whoever wrote this deck says. You may disagree.',

  'tips.title': 'What to try next',
  'tips.weak': 'Fewest answers fitted on “{theme}” ({share}). This may help:',
  'tips.ask': 'Which one could you try this week?',

  'wall.title': 'When …, I will …',
  'wall.empty': 'Write one sentence on your phone: when this happens, I will do that.',
  'wall.emptyMore': 'It appears here without your name.',
  'wall.neighbour': 'Then say it to the person next to you.',

  'end.title': 'Thank you',
  'end.exit': 'Cards nobody had seen before',
  'end.share': 'fit today',
  'end.before': 'in the first round, alone',
  'end.lower': 'These were other cards than before. Which of them made you hesitate?',
  'end.lowerFigure': 'First round, alone, with its own cards: {share}',
  'end.transfer': '{points} percentage points against the first round.',
  'end.people': { one: '{count} person answered', other: '{count} people answered' },
  'end.useful': 'How useful was it? {stars} of {most}',
  'end.noExit': 'Your own page stays on your phone: cards, answers and your sentence.',
  'end.keep': 'Keep the page on your phone: your cards, your answers and your sentence.',
} as const;
