/** Words of the join page. Kept apart from the game's, which come later. */
export const join = {
  'join.title': 'Join the workshop',
  'join.code': 'Workshop code',
  'join.otherCode': 'Other code',
  'join.codeHint': 'Six digits, as on the big screen.',
  'join.codeShape': 'A code has six digits, for example 483 172.',
  'join.name': 'Your name',
  'join.nameHint': 'As your team should call you. A made-up name is fine.',
  'join.nameEmpty': 'Give a name, or take a suggestion.',
  'join.another': 'Suggest another name',
  'join.go': 'Join',
  'join.privacy':
    'This server deletes your name a day after the workshop closes, the rest after two weeks; all after a week if nobody closes it. Your team and the host see your name; nobody sees your private answers as yours.',
  'join.back': 'Taking you back to your seat…',
  'join.backAs': 'Taking you back to your seat, {name}…',
  'join.over': 'This workshop is over, so nobody can join it any more.',
  'join.seatGone': 'Your seat in this workshop is no longer there. You can take a new one.',

  'removed.title': 'You are out of this workshop',
  'removed.text':
    'The host has taken you out. What you have answered still counts for your team. If it was a mistake, speak to the host and join again.',
  'removed.banned': 'The host has taken you out for good: this browser cannot come back to this workshop.',
  'removed.again': 'Join again',
  'removed.home': 'To the start page',

  /** Neutral names are made of one of each. At most fourteen letters together, please. */
  'suggest.first':
    'Amber Brisk Calm Clear Early Fair Gentle Keen Late Lucky Merry Misty Quick Quiet Sunny Swift Warm Wise',
  'suggest.second':
    'Badger Beaver Crane Dolphin Falcon Finch Heron Koala Lark Lynx Marten Otter Panda Puffin Robin Seal Swan Wren',
  'suggest.pattern': '{first} {second}',
} as const;
