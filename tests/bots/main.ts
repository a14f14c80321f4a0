/** `npm run bots`: a room full of bots to rehearse with. */
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { teamBadge } from '../../shared/teams.ts';
import type { StandingsView } from '../../shared/views.ts';
import type { Bot } from './bot.ts';
import { crowdOf, joinAll } from './crowd.ts';
import { HostBot } from './host.ts';
import { parseOptions, type Options } from './options.ts';
import type { Ending } from './page.ts';
import { ScreenTap } from './screen.ts';
import { unreachable } from './unreachable.ts';

const statusEveryMs = 1_000;
const patienceMs = 60_000;
const dwellMs = 3_000;

const reasons: Partial<Readonly<Record<Ending, string>>> = {
  unknown_room: 'There is no workshop with this code here. Look at the host page for the six digits.',
  room_full: 'The workshop is full.',
  room_locked: 'The host has locked the door: unlock it in the lobby.',
  wrong_phase: 'The workshop has ended.',
  key_required: "This server asks for the operator's key to open a workshop: give it with --key.",
  slow_down: 'The server says that this was too much at once: wait a minute.',
  upgrade_required: 'The server is of another version than these bots.',
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function mustAnswer(url: string): Promise<void> {
  try {
    const { ok } = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) });
    if (!ok) stop(`The server at ${url} is not ready yet.`);
  } catch (error) {
    stop(unreachable(url, error));
  }
}

/** One line, kept up to date on a terminal; elsewhere a line whenever the step changes. */
function showStatus(bots: readonly Bot[]): () => void {
  let shown = '';
  const timer = setInterval(() => {
    const online = bots.filter(({ page }) => page.isIn()).length;
    const step = bots.map(({ page }) => page.latest()?.view.stage.step).findLast((one) => one !== undefined) ?? '';
    const sent = bots.flatMap(({ page }) => page.history);
    const refused = sent.filter(({ outcome }) => outcome.kind === 'refused').length;
    const line = `${step.padEnd(18)} ${online} of ${bots.length} bots here, ${sent.length} commands, ${refused} refused`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}\u001B[K`);
    else if (step !== shown) say(line);
    shown = step;
  }, statusEveryMs);
  return () => {
    clearInterval(timer);
    if (process.stdout.isTTY) say('');
  };
}

async function playAlong(options: Options, code: RoomCode): Promise<void> {
  const bots = crowdOf({ ...options, code });
  process.once('SIGINT', () => {
    void Promise.all(bots.map((bot) => bot.leave())).then(() => {
      say('\nThe bots have left.');
      process.exit(0);
    });
  });
  const turnedAway = await joinAll(bots);
  if (turnedAway.length > 0) {
    const why = turnedAway.map(({ page }) => page.ending()).find((ending) => ending !== null) ?? 'internal';
    const message = reasons[why] ?? `The server refused: ${why}.`;
    if (turnedAway.length === bots.length) stop(message);
    say(`${turnedAway.length} of ${bots.length} bots were turned away. ${message}`);
  }
  const hide = showStatus(bots);
  await Promise.all(bots.map((bot) => bot.play()));
  hide();
}

function print({ rows, best }: StandingsView): void {
  say(`\nFinal standings (of ${best} points)`);
  for (const { rank, team, points } of rows) {
    const { badge, series } = teamBadge(team);
    const name = series === 1 ? badge.name : `${badge.name} ${series}`;
    say(`${String(rank).padStart(3)}. ${name.padEnd(14)} ${String(points).padStart(5)}`);
  }
}

async function playAlone(options: Options): Promise<void> {
  const { url, count, speed, format, key } = options;
  const host = new HostBot({ url, plan: planOf(format), key });
  await host.page.start();
  const ending = host.page.ending();
  if (ending !== null) stop(reasons[ending] ?? `The server refused: ${ending}.`);
  say(`The bots have opened workshop ${host.code()} at ${url}. Join it as well if you like.`);
  const screen = new ScreenTap(url, host.code(), host.screenSecret);
  await screen.page.start();
  const standings = screen.finalStandings();
  const pace = { people: count, dwellMs: dwellMs / speed, patienceMs: patienceMs / speed };
  await Promise.all([playAlong(options, host.code()), host.run(pace)]);
  const final = await standings;
  if (final !== null) print(final);
  for (const { page } of [host, screen]) page.stop();
}

const parsed = parseOptions(process.argv.slice(2));
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') stop(`${parsed.message} Try --help.`);
else {
  const { options } = parsed;
  await mustAnswer(options.url);
  await (options.code === null ? playAlone(options) : playAlong(options, options.code));
  say('The workshop is closed.');
}
