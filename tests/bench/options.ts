/** What `npm run bench` may be told, and the words for what is wrong with it. */
import { parseArgs } from 'node:util';
import { scenarios, type ScenarioName } from './scenarios/all.ts';
import { serverNames, type ServerName } from './servers/bench-server.ts';

export interface Options {
  readonly scenarios: readonly ScenarioName[];
  readonly servers: readonly ServerName[];
  readonly before: string | null;
  readonly rate: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly quick: boolean;
  readonly out: string | null;
  readonly profileTo: string | null;
}

export type Parsed =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

const all = Object.keys(scenarios) as ScenarioName[];

export const help = `Two Hats bench: what the server costs, beside plain servers that do less, in the same run.

  npm run bench                          everything, which takes a while
  npm run bench -- --quick               everything, shorter and coarser
  npm run bench -- --scenario M,L        some of it

Options (with what they are when you leave them out)
  --scenario LIST   some of ${all.join(', ')} (all)
  --servers LIST    some of ${serverNames.join(', ')} (all there are)
  --before DIR      a dist directory with another build, compared as "before" (none)
  --rate N          moves a second that one person makes (0.5)
  --seconds N       length of one turn (1)
  --rounds N        turns of each server (20; with --quick 3)
  --quick           fewer turns, and smaller crowds where they take long
  --out FILE        a line of JSON for each figure (none)
  --profile DIR     CPU profiles of the servers, for S to XL, join, storm and vote (none)
  --help            this text
`;

const text = { type: 'string' } as const;

class Wrong extends Error {}

export function parseOptions(args: readonly string[]): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        scenario: text,
        servers: text,
        before: text,
        rate: text,
        seconds: text,
        rounds: text,
        out: text,
        profile: text,
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help', text: help };
    const options: Options = {
      scenarios: someOf('scenario', values.scenario, all),
      servers: serversOf(values.servers, values.before),
      before: values.before ?? null,
      rate: numberIn('rate', values.rate ?? '0.5', 20),
      seconds: numberIn('seconds', values.seconds ?? '1', 60),
      rounds: Math.ceil(numberIn('rounds', values.rounds ?? (values.quick ? '3' : '20'), 1_000)),
      quick: values.quick,
      out: values.out ?? null,
      profileTo: values.profile ?? null,
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

function someOf<Name extends string>(
  option: string,
  list: string | undefined,
  known: readonly Name[],
): readonly Name[] {
  if (list === undefined) return known;
  return list.split(',').map((word) => {
    const name = known.find((one) => one.toLowerCase() === word.trim().toLowerCase());
    if (name === undefined) throw new Wrong(`--${option} knows ${known.join(', ')}; this is "${word}".`);
    return name;
  });
}

function serversOf(list: string | undefined, before: string | undefined): readonly ServerName[] {
  const chosen = someOf('servers', list, serverNames);
  const isThere = (name: ServerName): boolean => name !== 'before' || before !== undefined;
  if (list !== undefined && !chosen.every(isThere)) throw new Wrong('Where is the build before? Say --before DIR.');
  return chosen.filter(isThere);
}

function numberIn(option: string, given: string, most: number): number {
  const value = Number(given);
  if (!(value > 0 && value <= most)) throw new Wrong(`--${option} is a number up to ${most}; this is "${given}".`);
  return value;
}
