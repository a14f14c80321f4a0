/** What the people of a run have around them. */
import type { Judge } from './judge.ts';
import type { ClientEnd, SimulatedLink } from './net.ts';
import type { Tally } from './sometimes.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

export interface Stage {
  readonly timeline: Timeline;
  readonly judge: Judge;
  readonly tally: Tally;
  readonly trace: Trace;
  /** A line to the server, or null where none answers just now. */
  readonly connect: (client: ClientEnd) => SimulatedLink | null;
}
