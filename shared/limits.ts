/** Every bound on size and count, in one place. Lengths of text are in graphemes. */
export const limits = {
  /** Seats in one room, unless the operator sets another number. */
  seatsPerRoom: 100,
  /** Times that all seats of a room may be taken anew, as people leave and come: every seat ever taken is kept. */
  seatTurnover: 5,
  /** A team offered for picking closes at this size; late joiners may exceed it by one. */
  teamSize: 6,
  smallestTeam: 3,
  nameLength: 24,
  commitmentLength: 200,
  appealLength: 160,
  reasonLength: 140,
  /** Rounds, cards and scenarios that a plan may ask for. */
  sortRounds: 2,
  cardsPerRound: 10,
  fewestCardsPerRound: 4,
  scenarios: 6,
  exitCards: 4,
  /** Cards that nobody has seen, for a week later. */
  laterCards: 4,
  /** Placements that are kept of one team's board in a round, far beyond what a talk needs. */
  boardMoves: 500,
  /** Sentences for each side of a card: for the projector to choose from, and for the host to look through. */
  quotesShown: 6,
  sentencesListed: 30,
  /** Cards that the debrief talks about. */
  contestedCards: 3,
  /** Any split of answers of fewer people than this is withheld. */
  smallestSplit: 5,
  /** Fewer people than this, and every figure says that it rests on few. */
  smallGroup: 15,
  /** People who help the host of one room. */
  helpers: 8,
  /** How long names, and answers as somebody's, are kept after the close; and how long the rest is. */
  keptClosedHours: 24,
  keptReportDays: 14,
  /** How long a workshop that nobody closed is kept after the last thing that happened in it. */
  keptOpenDays: 7,
  /** Longest duration of one step, in seconds. */
  stepSeconds: 3600,
  /** Bytes of one message from a client. */
  messageBytes: 16_384,
  /** A file with a deck of the host's own; and the deck in it, as it is kept. */
  deckMegabytes: 2,
  deckBytes: 1_000_000,
  /** Each of them is measured when a deck is handed in. */
  deckLanguages: 12,
  /** Texts asked for in one request. */
  textsPerRequest: 64,
} as const;
