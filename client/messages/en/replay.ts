/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
export const replay = {
  'replay.begin': 'The boards are still empty',
  'replay.placed': '{team}: card {number} goes to {side}',
  'replay.changed': '{team}: card {number} moves over to {side}',
  'replay.locked': '{team} locks its board',
  'replay.lockedAgain': '{team} locks for good',

  'replay.round': 'Round {round}',
  'replay.card': 'Card {number}',
  'replay.hasChanged': 'has moved over',
  'replay.isLocked': 'locked',
  'replay.open': 'open',
  'replay.most': 'The {shown} teams that changed most, of {total}',
  'replay.none': 'There are no boards to play again.',

  'replay.timeline': 'Time line of the boards',
  'replay.moment': '{time}, {what}',
  'replay.play': 'Play',
  'replay.again': 'Play again',
  'replay.pause': 'Pause',
  'replay.back': 'One move back',
  'replay.on': 'One move on',
  'replay.speed': 'Speed',
  'replay.times': '{factor} ×',
  'replay.jump': 'Go to',
  'replay.cards': 'The cards',
  'replay.changes': { one: 'moved over once', other: 'moved over {count} times' },
  'replay.table': 'This moment as a table',

  'replay.final': 'The boards at the first lock, and what changed until the last',
  'replay.then': '{first}, then {last}',
} as const;
