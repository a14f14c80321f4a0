/** Servers take turns, so that whatever else the machine does disturbs them alike. */
import { cpuOf } from '../machine.ts';
import type { BenchServer, ServerName } from '../servers/bench-server.ts';
import type { Field } from './field.ts';

export type Turn<Seen> = Seen & {
  /** Seconds that the server has run. */
  readonly cpu: number;
};

export type Turns<Seen> = ReadonlyMap<ServerName, readonly Turn<Seen>[]>;

/** `rounds` turns of each server; in every round somebody else comes first. */
export async function inTurns<Seen>(
  { servers }: Field,
  rounds: number,
  task: (server: BenchServer, round: number) => Promise<Seen>,
): Promise<Turns<Seen>> {
  const turns = new Map<ServerName, Turn<Seen>[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < servers.length; at += 1) {
      const server = servers[(at + round) % servers.length] as BenchServer;
      const before = cpuOf(server.pid);
      const seen = await task(server, round);
      turns.get(server.name)?.push({ ...seen, cpu: cpuOf(server.pid) - before });
    }
  }
  return turns;
}

/** One number for each turn of each server. */
export function costsOf<Seen>(
  turns: Turns<Seen>,
  cost: (turn: Turn<Seen>) => number,
): ReadonlyMap<ServerName, readonly number[]> {
  return new Map([...turns].map(([name, all]) => [name, all.map(cost)]));
}
