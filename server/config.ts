/** What an operator may set, by environment or by flag, and the words for what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { limits } from '../shared/limits.ts';

/** More seats than this have not been tried. */
const MOST_SEATS = 2_000;

/** Is sent in a header, so it is made of what may stand there. */
const secret = z.string().regex(/^[\x21-\x7e]{16,200}$/, { error: '16 to 200 letters, digits and signs, no spaces' });
const port = z.coerce.number().int().max(65_535);
const origin = (example: string) =>
  z.url({ protocol: /^https?$/, error: `a web address such as ${example}` }).transform((url) => new URL(url).origin);

const fields = z.object({
  PORT: port.min(0).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: origin('https://play.example.org').optional(),
  CREATE_KEY: z.string().min(8, { error: 'at least 8 characters' }).max(200).optional(),
  SEATS: z.coerce.number().int().min(1).max(MOST_SEATS).default(limits.seatsPerRoom),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  METRICS_PORT: port.min(1).optional(),
  METRICS_TOKEN: secret.optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'an address such as redis://localhost:6379' }).optional(),
  NODE_URL: origin('http://10.0.0.3:3000').optional(),
  NODE_KEY: secret.optional(),
});

const settings = fields.refine(({ REDIS_URL, NODE_KEY }) => REDIS_URL === undefined || NODE_KEY !== undefined, {
  error: 'it is missing, and REDIS_URL is set',
  path: ['NODE_KEY'],
});

type Settings = z.output<typeof fields>;
type Setting = keyof Settings;

const meanings: Readonly<Record<Setting, string>> = {
  PORT: 'port to listen on (3000)',
  HOST: 'address to listen on (0.0.0.0: all of this machine)',
  DATA_DIR: 'directory of the store (./data)',
  PUBLIC_URL: 'address that people open, where it is not the one of this machine',
  CREATE_KEY: 'key that a host must know to open a workshop (none: anybody may)',
  SEATS: `most people in one workshop (${String(limits.seatsPerRoom)})`,
  TRUST_PROXY: 'number of proxies in front of this server (0)',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent (info)',
  METRICS_PORT: 'port that shows figures for Prometheus at /metrics (none)',
  METRICS_TOKEN: 'token that whoever asks for /metrics must know (none: only METRICS_PORT shows it)',
  REDIS_URL: 'Redis that several nodes share (none: one process, stored in DATA_DIR)',
  NODE_URL: 'address at which the other nodes reach this one (the address of this machine)',
  NODE_KEY: 'secret that all nodes share',
};

/** One of several processes that share a store. */
export interface ClusterConfig {
  readonly redisUrl: string;
  /** Scheme and host, without a slash at the end; undefined: the address of this machine. */
  readonly nodeUrl: string | undefined;
  readonly nodeKey: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Scheme and host, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly createKey: string | undefined;
  readonly seats: number;
  readonly trustedProxies: number;
  readonly logLevel: Settings['LOG_LEVEL'];
  /** Neither: there are no metrics. */
  readonly metrics: { readonly port: number | undefined; readonly token: string | undefined };
  /** Null: one process that has its store for itself. */
  readonly cluster: ClusterConfig | null;
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

function configOf(data: Settings): Config {
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    createKey: data.CREATE_KEY,
    seats: data.SEATS,
    trustedProxies: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    metrics: { port: data.METRICS_PORT, token: data.METRICS_TOKEN },
    cluster: clusterOf(data),
  };
}

function clusterOf({ REDIS_URL, NODE_URL, NODE_KEY }: Settings): ClusterConfig | null {
  if (REDIS_URL === undefined || NODE_KEY === undefined) return null;
  return { redisUrl: REDIS_URL, nodeUrl: NODE_URL, nodeKey: NODE_KEY };
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
    `  --${flagOf(name).padEnd(13)} ${name.padEnd(13)} ${meaning}`;
  const lines = Object.entries(meanings).map(line);
  return ['Two Hats: a workshop server.', '', 'Flag, environment variable, meaning (default):', ...lines, ''].join(
    '\n',
  );
}
