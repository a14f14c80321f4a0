/** What has to hold for every entry of the log. Each check tells what is wrong, or null. */
import type { CommandId, SecretHash } from '../../shared/ids.ts';
import type { Command } from '../../shared/commands.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { Game } from '../../server/game/game.ts';
import { currentScenario, currentStep, momentName, seated } from '../../server/game/moment.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { nameToken, type Book } from './book.ts';
import { looksAlike } from './looks.ts';

/** A command as it came to a process, and by whom as far as that page had proved it. */
export interface Asked {
  readonly id: CommandId;
  readonly command: Command;
  readonly by: string | null;
  readonly hash: SecretHash | null;
  /** Of the content and the sender's secret. */
  readonly digest: string | null;
}

export interface Noted {
  readonly book: Book;
  readonly entry: Entry;
  readonly before: Game | null;
  /** The commands under this id that have come in. */
  readonly asked: readonly Asked[];
  readonly seats: number;
}

type Check = (noted: Noted) => string | null;
type CheckAfter = (noted: Noted & { readonly after: Game }) => string | null;

const answers: ReadonlySet<GameEvent['type']> = new Set<GameEvent['type']>([
  'solo-card-placed',
  'card-placed',
  'lock-proposed',
  'lock-agreed',
  'lock-refused',
  'vote-cast',
]);

/** V2: a command stands in the log once at most. */
const once: Check = ({ book, entry: { receipt, revision } }) => {
  if (receipt === undefined) return null;
  const known = book.receiptOf(receipt.by, receipt.id);
  return known === null ? null : `${receipt.by} ${receipt.id} stands at ${known} and again at ${revision}`;
};

/** V7: revisions follow each other. */
const gapFree: Check = ({ book, entry }) =>
  entry.revision === book.revision() + 1 ? null : `revision ${entry.revision} after ${book.revision()}`;

/** V8: a command is for the round, the scenario and the moment that it found; steps open in their order. */
const inPlace: CheckAfter = ({ entry, before, after, asked }) => {
  if (before === null) return null;
  const [meant] = asked;
  const wrong = meant === undefined ? null : misplaced(before, meant.command);
  return wrong ?? pathOf(entry.events, before, after);
};

function misplaced(game: Game, command: Command): string | null {
  const isRuling = command.type === 'rule-appeal' || command.type === 'award-appeal';
  if ('from' in command && command.from !== momentName(game)) {
    return `${command.type} from ${command.from} was accepted in ${momentName(game)}`;
  }
  if ('round' in command && !isRuling && command.round !== currentStep(game).round) {
    return `${command.type} for round ${command.round} was accepted in ${momentName(game)}`;
  }
  if ('scenario' in command && command.scenario !== currentScenario(game)?.id) {
    return `${command.type} for another scenario was accepted in ${momentName(game)}`;
  }
  return null;
}

function pathOf(events: readonly GameEvent[], before: Game, after: Game): string | null {
  let here = before.moment.step;
  for (const event of events) {
    if (event.type === 'workshop-closed' && currentStep(before).kind === 'closed') return 'closed twice';
    if (event.type !== 'step-opened') continue;
    const isBack = event.step === here - 1 && after.steps[here]?.kind === 'vote-2';
    if (!isBack && event.step <= here) return `step ${event.step} opened after step ${here}`;
    here = event.step;
  }
  return null;
}

/** V9: answers come before the deadline, and only a host moves it. */
const inTime: Check = ({ entry, before, asked }) => {
  if (before === null) return null;
  const { clock } = before.moment;
  const isAnswer = entry.receipt !== undefined && entry.events[0] !== undefined && answers.has(entry.events[0].type);
  if (isAnswer && clock.kind === 'running' && entry.at > clock.endsAt) {
    return `${entry.events[0]?.type} at ${entry.at - clock.endsAt} ms after the deadline`;
  }
  const isMoved = entry.events.some((event) => event.type === 'clock-set' && event.why === 'extended');
  const isHeld = entry.events.some(({ type }) => type === 'clock-held' || type === 'clock-resumed');
  const isSeat = asked.length === 0 || asked.every(({ by }) => by?.startsWith('seat') === true);
  return (isMoved || isHeld) && isSeat ? 'the deadline was moved by somebody who is not the host' : null;
};

/** V10: what only the host may do was sent by whoever had the host's secret then. */
const byTheHost: Check = ({ book, entry: { receipt, events }, asked }) => {
  const replaced = events.some(({ type }) => type === 'host-replaced');
  if (replaced && receipt !== undefined) return 'the host was replaced by a command';
  if (receipt?.by !== 'host') return null;
  const { hostHash } = book.last()!;
  return asked.some(({ by, hash }) => by === 'host' && hash === hostHash)
    ? null
    : `${asked[0]?.command.type ?? 'a command'} was accepted as the host's without the host's secret`;
};

/** V11: whoever was removed does nothing any more. */
const notGone: Check = ({ entry: { events, receipt }, before }) => {
  if (before === null) return null;
  const actor = receipt === undefined ? undefined : [...before.seats.values()].find(({ seat }) => seat === receipt.by);
  if (actor?.removed === true) return `the removed ${actor.seat} did ${events[0]?.type ?? 'something'}`;
  const back = events.find((event) => event.type === 'seat-taken' && before.seats.has(event.seat));
  return back === undefined ? null : 'a seat was taken a second time';
};

/** V16: no more people than seats, and no two names that read the same. */
const distinctPeople: CheckAfter = ({ after, book, seats }) => {
  const people = seated(after);
  if (people.length > seats) return `${people.length} people on ${seats} seats`;
  const names = book.last()!.words.names;
  const alike = looksAlike(people.map(({ seat }) => names.get(seat) ?? ''));
  return alike === null ? null : `two people are called ${alike}`;
};

/** V18: no name stands in the log itself. */
const nameless: Check = ({ entry: { events, receipt, grants } }) =>
  nameToken.test(JSON.stringify([events, receipt, grants])) ? 'a name stands in an entry of the log' : null;

/** Those that look at the log as it was before the entry. */
export const beforehand = { V2: once, V7: gapFree, V10: byTheHost, V11: notGone, V18: nameless } as const;
export const afterwards = { V8: inPlace, V9: inTime, V16: distinctPeople } as const;
