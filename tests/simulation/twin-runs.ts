/** Two runs of one seed that differ in what somebody is not to know: until it is shown they must look the same. */
import type { GameEvent } from '../../server/game/events.ts';
import type { Game } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { otherKeys } from '../support/twins.ts';
import type { Breach } from './records.ts';
import type { Shown } from './view-judge.ts';
import { play, type Ran, type Scenario } from './run.ts';
import { reached } from './sometimes.ts';

/** How many cards fit is told after the first lock; that, and nothing else, depends on keys beforehand. */
function withoutFits(text: string): string {
  return text.replace(/"fits":\d+/g, '"fits":0');
}

type Change = (entry: Entry, game: Game) => Entry;

const dealt =
  (change: (game: Game) => Game['deal']): Change =>
  (entry, game) => ({
    ...entry,
    events: entry.events.map((event): GameEvent =>
      event.type === 'content-dealt' ? { ...event, deal: change(game) ?? event.deal } : event,
    ),
  });

const same: Change = (entry) => entry;
/** What is exchanged, by when it is known to everybody, and a workshop that soon comes to it. */
const swaps = [
  ['card', dealt((game) => game.deal && { ...game.deal, rounds: otherKeys(game).rounds }), { sortRounds: 1 }],
  [
    'scenario',
    dealt((game) => game.deal && { ...game.deal, scenarios: otherKeys(game).scenarios }),
    { sortRounds: 0, scenarios: 3 },
  ],
  [
    'close',
    dealt((game) => game.deal && { ...game.deal, exit: otherKeys(game).exit }),
    { sortRounds: 0, scenarios: 1 },
  ],
] as const;

/** V4: with other keys nobody but the host is sent anything else before the keys are shown. */
export async function playWithOtherKeys(scenario: Scenario): Promise<Ran> {
  const [what, change, plan] = swaps[Math.floor(scenario.seed / 8) % swaps.length]!;
  const swapped: Scenario = { ...scenario, plan, lastsMs: 60_000, isTwin: true };
  const first = await play({ ...swapped, afterDeal: same });
  if (first.breaches.length > 0) return first;
  const second = await play({ ...swapped, afterDeal: change });
  if (second.firstAt[what] < Infinity) reached(first.tally, 'a run with other keys reaches the reveal');
  const until = Math.min(first.firstAt[what], second.firstAt[what]);
  const breach = parting(first, second, (one) => !one.isHost && one.time < until);
  return { ...first, breaches: breach === null ? second.breaches : [{ id: 'V4', what: breach }] };
}

/** V13: what happens in one workshop is the same whether there is another one or not. */
export async function playAlone(scenario: Scenario): Promise<Ran> {
  const both = await play({ ...scenario, rooms: ['A', 'B'], hasProcessFaults: false, isTwin: true });
  if (both.breaches.length > 0) return both;
  const alone = await play({ ...scenario, rooms: ['A'], hasProcessFaults: false, isTwin: true });
  reached(both.tally, 'two workshops, one of them taken away');
  const breach = parting(both, alone, (one) => one.lane === 'A');
  const found: readonly Breach[] = breach === null ? alone.breaches : [{ id: 'V13', what: breach }];
  return { ...both, breaches: found };
}

/** Where two runs part, or null. */
function parting(one: Ran, other: Ran, counts: (shown: Shown) => boolean): string | null {
  const of = (ran: Ran) =>
    ran.shown.filter(counts).map(({ time, link, text }) => `${time} ${link} ${withoutFits(text)}`);
  const [first, second] = [of(one), of(other)];
  const at = first.findIndex((line, index) => line !== second[index]);
  if (at === -1 && first.length === second.length) return null;
  const index = at === -1 ? first.length : at;
  return `${first[index] ?? 'nothing'}\n  and with the difference\n${second[index] ?? 'nothing'}`;
}
