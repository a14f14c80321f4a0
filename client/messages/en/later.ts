/** Words of the page for a week after the workshop. */
export const later = {
  'later.page': 'Two Hats – a week later',
  'later.title': 'A week later',
  'later.about': {
    one: 'A week later: one card that nobody saw in your workshop. What is still there?',
    other: 'A week later: {count} cards that nobody saw in your workshop. What is still there?',
  },
  'later.private': 'No account and no names. What you tap stays on this page: nothing is sent, nothing is kept.',

  'later.code': 'Code of your workshop',
  'later.codeHint': 'Six digits. They stand in what you took home.',
  'later.codeWrong': 'A code has six digits and does not begin with 0.',
  'later.show': 'Show the cards',
  'later.none': 'There are no cards under {code}.',
  'later.noneWhy':
    'Perhaps a digit is wrong, the workshop is not over yet, or its date has passed: after that, all of it is deleted.',
  'later.other': 'Another code',
  'later.failed': 'The cards have not come. Check your connection and try again.',

  'later.progress': 'Card {card} of {cards}',
  'later.ask': 'Who does this?',
  'later.keys': 'Tap one, or use the arrow keys.',
  'later.key': 'The articles say: {side}',
  'later.key.ownDeck': 'The deck says: {side}',
  'later.end': 'See how it went',

  'later.result': { one: '{fits} of {count} fits the articles', other: '{fits} of {count} fit the articles' },
  'later.result.ownDeck': { one: '{fits} of {count} fits the deck', other: '{fits} of {count} fit the deck' },
  'later.useful': 'What you had to look for in your memory stays longer. Those that did not fit helped as well.',
  'later.noCards': 'Every card of this deck was played in your workshop. One question is left.',
  'later.hat': 'Which hat did you wear this week?',
  'later.hatHow': 'Think of one moment. The answer is for you alone.',
  'later.hatOne': 'And where would the other hat have helped?',
  'later.hatBoth': 'And which of the two did the others need more of?',
} as const;
