/** Servers that are up at once, and the load processes that play their people. */
import { limits } from '../../../shared/limits.ts';
import type { Plan } from '../../../shared/plan.ts';
import { LoadProcess } from '../load/load-process.ts';
import type { Answers, Arrivals, OrderName, Orders, RoomOrder } from '../load/orders.ts';
import { together, type Counts } from '../load/tally.ts';
import { cpuOf, machineTime } from '../machine.ts';
import { startServer, type BenchServer } from '../servers/bench-server.ts';
import { sumOf } from '../statistics.ts';
import { Supervisor } from '../supervisor.ts';
import type { Settings } from './scenario.ts';

export const teamSize = 5;
/** People who come from one address: as many as the product lets take seats at once. */
const peopleByAddress = 500;

/** So many rooms of so many people, who are played by so many processes. */
export interface Layout {
  readonly rooms: number;
  readonly people: number;
  readonly loads: number;
}

export class Field {
  readonly servers: readonly BenchServer[];
  readonly #loads: readonly LoadProcess[];
  /** Venues until now: each room has addresses of its own. */
  #venues = 0;

  constructor(servers: readonly BenchServer[], loads: readonly LoadProcess[]) {
    this.servers = servers;
    this.#loads = loads;
  }

  /** Runs `task` with the servers up, and takes everything down after it; complains of people who were lost. */
  static async with<Result>(
    { servers: names, before, complain }: Settings,
    { people, loads }: Pick<Layout, 'people' | 'loads'>,
    task: (field: Field) => Promise<Result>,
  ): Promise<Result> {
    if (names.length === 0) throw new Error('none of the chosen servers has a part in it');
    return Supervisor.during(async (supervisor) => {
      const processes = Array.from(
        { length: loads },
        (_, at) => new LoadProcess(supervisor, `load process ${String(at + 1)}`),
      );
      const needs = { seats: Math.max(limits.seatsPerRoom, people), before };
      const servers = await Promise.all(names.map((name) => startServer(supervisor, name, needs)));
      const field = new Field(servers, processes);
      const result = await task(field);
      for (const server of servers) {
        const absent = sumOf(await field.#all('absent', { server: server.name }));
        if (absent > 0) complain(`${String(absent)} of those at ${server.name} had lost their connection at the end`);
      }
      return result;
    });
  }

  /** Opens rooms, shared out among the load processes. */
  async open(
    { name, url, dialect }: BenchServer,
    { rooms, people }: Pick<Layout, 'rooms' | 'people'>,
    plan: Plan,
  ): Promise<void> {
    const orders = Array.from({ length: rooms }, (): RoomOrder => ({
      people,
      teamSize,
      plan,
      from: this.#venue(people),
    }));
    await Promise.all(
      this.#loads.map((load, at) => {
        const mine = orders.filter((_, index) => index % this.#loads.length === at);
        return load.ask('open', { server: name, url, dialect, rooms: mine });
      }),
    );
  }

  async advance({ name }: BenchServer, steps: number): Promise<void> {
    await this.#all('advance', { server: name, steps });
  }

  async deal({ name }: BenchServer): Promise<void> {
    await this.#all('deal', { server: name });
  }

  async play({ name }: BenchServer, movesPerSecond: number, seconds: number): Promise<Counts> {
    const share = movesPerSecond / this.#loads.length;
    return together(await this.#all('play', { server: name, movesPerSecond: share, ms: seconds * 1_000 }));
  }

  async vote({ name }: BenchServer, seconds: number): Promise<Counts> {
    return together(await this.#all('vote', { server: name, ms: seconds * 1_000 }));
  }

  /** People who come into the newest room, all at once. One room is one load process's. */
  async crowd({ name }: BenchServer, people: number): Promise<Arrivals> {
    const [load] = this.#loads;
    if (load === undefined) throw new Error('there is no load process');
    return load.ask('crowd', { server: name, people, from: this.#venue(people) });
  }

  async storm({ name }: BenchServer): Promise<Arrivals> {
    const all = await this.#all('storm', { server: name });
    return {
      latencies: all.flatMap(({ latencies }) => latencies),
      misplaced: sumOf(all.map(({ misplaced }) => misplaced)),
    };
  }

  /** Starts to count; the function returned says which share of the machine has not been the bench's since. */
  watchOthers(): () => number {
    const pids = [process.pid, ...this.#loads.map(({ pid }) => pid), ...this.servers.map(({ pid }) => pid)];
    const own = (): number => sumOf(pids.map(cpuOf));
    const start = { ...machineTime(), own: own() };
    return () => {
      const now = machineTime();
      return Math.max(0, (now.worked - start.worked - (own() - start.own)) / (now.all - start.all));
    };
  }

  #all<Name extends OrderName>(name: Name, order: Orders[Name]): Promise<Answers[Name][]> {
    return Promise.all(this.#loads.map((load) => load.ask(name, order)));
  }

  /** Addresses of this machine that belong to nobody else. */
  #venue(people: number): readonly string[] {
    this.#venues += 1;
    const network = `127.${1 + Math.floor(this.#venues / 250)}.${1 + (this.#venues % 250)}`;
    return Array.from({ length: Math.ceil(people / peopleByAddress) }, (_, one) => `${network}.${one + 1}`);
  }
}
