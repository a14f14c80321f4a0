/** A process that is nothing but phones; started by `load-process.ts`. */
import { Crowd } from './crowd.ts';
import type { Found } from './hall.ts';
import type { Answers, Dialect, Envelope, OrderName, Orders, Reply } from './orders.ts';
import { PlainRoom } from './plain-room.ts';
import { Workshop } from './workshop.ts';

const founders: Readonly<Record<Dialect, Found>> = {
  product: (door, order) => Workshop.found(door, order),
  plain: (door, order) => PlainRoom.found(door, order),
};

const crowds = new Map<string, Crowd>();

function crowdOf(server: string): Crowd {
  const crowd = crowds.get(server) ?? new Crowd();
  crowds.set(server, crowd);
  return crowd;
}

const handlers: { readonly [Name in OrderName]: (order: Orders[Name]) => Promise<Answers[Name]> } = {
  open: async ({ server, url, dialect, rooms }) => {
    await crowdOf(server).open(url, founders[dialect], rooms);
    return null;
  },
  advance: async ({ server, steps }) => {
    await crowdOf(server).advance(steps);
    return null;
  },
  deal: async ({ server }) => {
    await crowdOf(server).deal();
    return null;
  },
  play: ({ server, movesPerSecond, ms }) => crowdOf(server).play(movesPerSecond, ms),
  vote: ({ server, ms }) => crowdOf(server).vote(ms),
  crowd: ({ server, people, from }) => crowdOf(server).crowd(people, from),
  storm: ({ server }) => crowdOf(server).storm(),
  absent: async ({ server }) => crowdOf(server).absent(),
};

function tell(reply: Reply): void {
  process.send?.(reply);
}

process.on('message', ({ id, name, order }: Envelope) => {
  const handle = handlers[name] as (order: unknown) => Promise<unknown>;
  handle(order).then(
    (answer) => {
      tell({ id, answer });
    },
    (error: unknown) => {
      tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});
process.on('disconnect', () => process.exit(0));
