/** By which the script of the take-home page finds its place, and what to play. */
export const playerId = 'replay-player';
export const replayDataId = 'two-hats-replay';
