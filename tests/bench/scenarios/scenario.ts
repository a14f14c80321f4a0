/** What a scenario is given, and what it gives. */
import type { Figure } from '../figures.ts';
import type { ServerName } from '../servers/bench-server.ts';

export interface Settings {
  /** Moves a second that one person makes. */
  readonly rate: number;
  /** Length of one turn, in seconds. */
  readonly seconds: number;
  /** Turns of each server. */
  readonly rounds: number;
  readonly servers: readonly ServerName[];
  /** Directory (`dist`) of another build of the product. */
  readonly before: string | null;
  /** Where CPU profiles go; null: none are taken. */
  readonly profileTo: string | null;
  readonly quick: boolean;
  /** Says how far it has got. */
  readonly say: (line: string) => void;
  /** Says what makes figures doubtful; the bench then ends with an error. */
  readonly complain: (line: string) => void;
}

export type Scenario = (settings: Settings) => Promise<readonly Figure[]>;

/** The same without servers that have nothing to show here. */
export function without(settings: Settings, ...names: readonly ServerName[]): Settings {
  return { ...settings, servers: settings.servers.filter((name) => !names.includes(name)) };
}
