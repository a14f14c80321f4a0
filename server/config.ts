/** What an operator may set, by environment or by flag, and the words for what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { limits } from '../shared/limits.ts';

/** More seats than this have not been tried. */
const MOST_SEATS = 500;

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'a web address such as https://play.example.org' })
    .transform((url) => new URL(url).origin)
    .optional(),
  CREATE_KEY: z.string().min(8, { error: 'at least 8 characters' }).max(200).optional(),
  SEATS: z.coerce.number().int().min(1).max(MOST_SEATS).default(limits.seatsPerRoom),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

type Setting = keyof z.output<typeof settings>;

const meanings: Readonly<Record<Setting, string>> = {
  PORT: 'port to listen on (3000)',
  HOST: 'address to listen on (0.0.0.0: all of this machine)',
  DATA_DIR: 'directory of the store (./data)',
  PUBLIC_URL: 'address that people open, where it is not the one of this machine',
  CREATE_KEY: 'key that a host must know to open a workshop (none: anybody may)',
  SEATS: `most people in one workshop (${String(limits.seatsPerRoom)})`,
  TRUST_PROXY: 'number of proxies in front of this server (0)',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent (info)',
};

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Scheme and host, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly createKey: string | undefined;
  readonly seats: number;
  readonly trustedProxies: number;
  readonly logLevel: z.output<typeof settings>['LOG_LEVEL'];
}

export type Configured =
  | { readonly kind: 'run'; readonly config: Config }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

type Flags = Readonly<ReturnType<typeof parseArgs>['values']>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Flags go before the environment: `--data-dir x` before DATA_DIR. */
export function configure(environment: Environment, args: readonly string[]): Configured {
  const flags = flagsOf(args);
  if (typeof flags === 'string') return { kind: 'wrong', message: flags };
  if (flags['help'] === true) return { kind: 'help', text: help() };
  const given = Object.entries({ ...environment, ...named(flags) }).filter(([, value]) => value !== '');
  const parsed = settings.safeParse(Object.fromEntries(given));
  return parsed.success
    ? { kind: 'run', config: configOf(parsed.data) }
    : { kind: 'wrong', message: parsed.error.issues.map(complaint).join('\n') };
}

function configOf(data: z.output<typeof settings>): Config {
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    createKey: data.CREATE_KEY,
    seats: data.SEATS,
    trustedProxies: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  };
}

function flagsOf(args: readonly string[]): Flags | string {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const name of Object.keys(meanings)) options[flagOf(name)] = { type: 'string' };
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Try --help.`;
  }
}

function named(flags: Flags): Record<string, string> {
  return Object.fromEntries(
    Object.keys(meanings).flatMap((name) => {
      const value = flags[flagOf(name)];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function flagOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

function complaint(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  return `${name} is not usable: ${issue.message}. It means: ${meanings[name as Setting]}.`;
}

function help(): string {
  const line = ([name, meaning]: [string, string]): string =>
    `  --${flagOf(name).padEnd(12)} ${name.padEnd(12)} ${meaning}`;
  const lines = Object.entries(meanings).map(line);
  return ['Two Hats: a workshop server.', '', 'Flag, environment variable, meaning (default):', ...lines, ''].join(
    '\n',
  );
}
