/** From how many people and teams on a room is shown otherwise. One by one, so that a phone loads only what it uses. */

/** Teams that are shown by themselves: of more, what they have in common. */
export const mostTeamsShown = 24;
/** Rows of the standings; of more teams than this a phone may ask for its own rank. */
export const standingsShown = 10;
/** Ranks that are told to everybody. */
export const topRanks = 3;
/** Teams that one award goes to. */
export const mostAwarded = 5;
/** Up to so many people a phone is told the exact number; beyond, it changes more rarely. */
export const exactPeople = 100;
/** Pairs and teams of which host and projector are told in the debrief; the report has them all. */
export const pairsTold = 12;
export const liftsTold = 25;
