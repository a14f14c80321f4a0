/** Seeds that have found something, or that play what is hard to come by. They are run whatever else is. */
export const keptSeeds: readonly { readonly seed: number; readonly why: string }[] = [
  { seed: 21, why: 'answers reach a process that stood still after their deadline' },
  { seed: 27, why: 'a process that hung goes on with what another one has taken over' },
  { seed: 29, why: 'a card is moved while a team-mate has a finger on it' },
  { seed: 30, why: 'a command is refused by a full disk, and sent again when there is room' },
  { seed: 1, why: 'the former host goes on tapping while the rescue is being stored' },
  { seed: 1638, why: 'a process that was overtaken answers a repeat from what it still knows' },
];
