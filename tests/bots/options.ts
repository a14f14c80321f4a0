/** What `npm run bots` may be told, and the words for what is wrong with it. */
import { parseArgs } from 'node:util';
import type { RoomCode } from '../../shared/ids.ts';
import type { Format } from '../../shared/plan.ts';

export interface Options {
  readonly url: string;
  /** Null: the bots bring their own host. */
  readonly code: RoomCode | null;
  readonly count: number;
  readonly seed: number;
  readonly speed: number;
  /** How many of the bots leave for good in the middle. */
  readonly leave: number;
  readonly format: Format;
  readonly key: string | undefined;
}

export type Parsed =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

export const help = `Two Hats bots: a room full of people to rehearse with.

They join a workshop as "Bot 01", "Bot 02", … and play along, whatever its host does: they sort,
agree, vote, appeal, commit, and stop when the workshop is closed. They know no answers.

  Rehearse your own workshop: open it at /host, then let the bots join by its code
    npm run bots -- --code 483172 --count 24

  Watch one that plays itself: the bots bring a host
    npm run bots -- --host --count 24

Options (with what they are when you leave them out)
  --code CODE     six digits of the workshop to join
  --host          open a workshop, play it to its end and print the final standings
  --url ADDRESS   address of the server (http://localhost:3000)
  --count N       number of bots, 1 to 500 (20)
  --speed N       1 is as fast as people, 10 ten times that, up to 100 (1)
  --leave N       so many of the bots leave for good in the middle (0)
  --seed N        another number makes other choices (1)
  --format NAME   with --host: quick, standard or full (standard)
  --key KEY       with --host: the operator's key, where the server asks for one
  --help          this text

Ctrl-C: the bots leave their seats and are gone.
`;

const strings = ['code', 'url', 'count', 'speed', 'leave', 'seed', 'format', 'key'] as const;
const mostBots = 500;
const mostSpeed = 100;
const mostSeed = 2 ** 31;

type Flags = Partial<Readonly<Record<(typeof strings)[number], string>>> & { readonly host?: boolean };

class Wrong extends Error {}

export function parseOptions(args: readonly string[]): Parsed {
  try {
    const flags = flagsOf(args);
    return flags === null ? { kind: 'help', text: help } : { kind: 'run', options: optionsOf(flags) };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

function flagsOf(args: readonly string[]): Flags | null {
  const text = { type: 'string' } as const;
  const { help: wanted, ...flags } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      host: { type: 'boolean' },
      ...(Object.fromEntries(strings.map((name) => [name, text])) as Record<(typeof strings)[number], typeof text>),
    },
  }).values;
  return wanted === true ? null : flags;
}

function optionsOf(flags: Flags): Options {
  const count = numberIn('count', flags.count ?? '20', 1, mostBots);
  return {
    url: urlIn(flags.url ?? 'http://localhost:3000'),
    code: codeIn(flags),
    count,
    seed: numberIn('seed', flags.seed ?? '1', 0, mostSeed),
    speed: numberIn('speed', flags.speed ?? '1', 0.1, mostSpeed),
    leave: numberIn('leave', flags.leave ?? '0', 0, count),
    format: formatIn(flags.format ?? 'standard'),
    key: flags.key,
  };
}

function codeIn({ code, host }: Flags): RoomCode | null {
  if (host === true && code !== undefined) throw new Wrong('Either --code or --host: the one is for your workshop.');
  if (host === true) return null;
  if (code === undefined)
    throw new Wrong('Say which workshop: --code with its six digits, or --host for one of their own.');
  const digits = code.replaceAll(/[\s-]/g, '');
  if (!/^[1-9][0-9]{5}$/.test(digits)) throw new Wrong(`A code has six digits, such as 483172; this is "${code}".`);
  return digits as RoomCode;
}

function urlIn(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new Wrong(`--url is an address such as http://localhost:3000; this is "${text}".`);
  }
  return new URL(text).origin;
}

function numberIn(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value) || value < least || value > most) {
    throw new Wrong(`--${name} is a number from ${least} to ${most}; this is "${text}".`);
  }
  return name === 'speed' ? value : Math.floor(value);
}

function formatIn(text: string): Format {
  if (text === 'quick' || text === 'standard' || text === 'full') return text;
  throw new Wrong(`--format is quick, standard or full; this is "${text}".`);
}
