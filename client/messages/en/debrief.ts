/** Words of the debrief. */
export const debrief = {
  'facts.who': '{people} sorted {cards}',
  'facts.placements': { one: 'time a card was given a side', other: 'times a card was given a side' },
  'facts.changed': {
    one: 'time a card changed sides before the lock',
    other: 'times a card changed sides before the lock',
  },
  'facts.hot': 'Turned over most often',
  'hot.line': { one: '{count} change', other: '{count} changes' },
  'facts.votes': { one: 'vote on a scenario', other: 'votes on scenarios' },
  'facts.votesChanged': { one: 'vote changed after the talk', other: 'votes changed after the talk' },
  'mood.title': 'How was it for you?',
  'mood.wait': 'Tap a face on your phone. Counts appear from five people on.',

  'contested.none': 'No card divided the room. What made you so sure?',
  'contested.within': 'Divided within teams',
  'contested.between': 'Divided between teams',
  'contested.unknown': 'Worth another look',
  'contested.elsewhere': 'Most of us ended on the other side',
  'contested.withinAsk': 'We are all unsure. What speaks for each side?',
  'contested.betweenAsk': 'What did each team have in mind?',
  'contested.unknownAsk': 'What made you choose?',
  'contested.elsewhereAsk': 'What do we see that the articles do not?',
  'contested.elsewhereAsk.ownDeck': 'What do we see that the deck does not?',
  'contested.key': 'Articles: {side}',
  'contested.key.ownDeck': 'The deck: {side}',

  'argue.text': 'Nobody has sorted these. Which side, and why?',

  'matrix.text': 'Where people put each card on their own. In the middle we were divided.',
  'matrix.textTeams': 'Where teams put each card. In the middle we were divided.',

  'lift.text': 'Cards that fit. Nobody gets points for this.',
  'lift.told': 'Alone, {alone} of answers fitted on average; as teams, {together} in the end.',
  'lift.teams': 'With teams of five and more',
  'lift.roomOnly': 'One line for the whole room: the teams are too small to be shown one by one.',

  'lean.text': 'Where the room saw the other side than the articles do.',
  'lean.text.ownDeck': 'Where the room saw the other side than the deck does.',
  'lean.halo':
    'Of the cards that sound good, {positive} of answers went to {side}; of those that sound bad, {negative}.',
  'lean.haloAsk': 'Do we hand the nice part of the work to one hat?',
  'lean.haloNone': 'Nice words went to both hats alike.',

  'pairs.talk': {
    one: '{first} and {second} differ most on this card: talk to each other.',
    other: '{first} and {second} differ most on these cards: talk to each other.',
  },
  'pairs.differ': 'They differ on {differ} of {of} cards.',

  'neither.both': 'Most days ask one person for both. The skill is to notice which one is missing.',
  'neither.articles': 'What we called “fits” is what five popular articles say. They are not research.',
  'neither.articles.ownDeck': 'What we called “fits” is what whoever wrote this deck says. You may disagree.',

  'tips.weak': 'Fewest answers fitted on “{theme}” ({share}). This may help:',
  'tips.ask': 'Which one could you try this week?',

  'wall.empty': 'Write one sentence on your phone: when this happens, I will do that.',
  'wall.emptyMore': 'It appears here without your name.',
  'wall.neighbour': 'Then say it to the person next to you.',

  'end.exit': 'Cards nobody had seen before',
  'end.share': 'fit today',
  'end.before': 'in the first round, alone',
  'end.lower': 'These were other cards than before. Which of them made you hesitate?',
  'end.lowerFigure': 'First round, alone, with its own cards: {share}',
  'end.transfer': '{points} percentage points against the first round.',
  'end.people': { one: '{count} person answered', other: '{count} people answered' },
  'end.useful': 'How useful was it? {stars} of {most}',
  'end.noExit': 'Thank you. Your own page stays on your phone: cards, answers and your sentence.',
  'end.keep': 'Thank you. Keep the page on your phone: your cards, your answers and your sentence.',
} as const;
