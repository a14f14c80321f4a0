/** A room with people in it, on a fake clock and a journal that can be broken. */
import { expect } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { CommandId, SeatId, SecretHash } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { Replies } from '../../shared/protocol.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import type { HostView, ParticipantView, Snapshot } from '../../shared/views.ts';
import { builtInDecks } from './decks.ts';
import { wordFilter } from '../../server/content/word-filter.ts';
import type { Ports } from '../../server/rooms/ports.ts';
import { Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { SoleTenancy } from '../../server/rooms/sole-tenancy.ts';
import { countingIds, FakeClock, FakeConnection, recordingLog, settled, UnsteadyJournal } from './fakes.ts';

export const hostHash = 'hash-of-host' as SecretHash;
export const screenHash = 'hash-of-screen' as SecretHash;
export const rescueHash = 'hash-of-rescue' as SecretHash;

export function value<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

export function testPorts(journal = new UnsteadyJournal(), clock = new FakeClock()) {
  const decks = builtInDecks();
  const log = recordingLog();
  const limits = { seats: 100, pushEveryMs: 50, awayAfterMs: 15_000 };
  return {
    clock,
    ids: countingIds(),
    journal,
    decks,
    wordFilter: wordFilter(),
    log,
    tenancy: new SoleTenancy(journal.inner, clock),
    limits,
  } satisfies Ports;
}

/** The same for a process that is started after: it knows only what is stored. */
export function inNewProcess<P extends ReturnType<typeof testPorts>>(ports: P): P {
  return { ...ports, tenancy: new SoleTenancy(ports.journal.inner, ports.clock) };
}

export interface Player {
  readonly seat: SeatId;
  readonly page: FakeConnection;
  readonly snapshot: Snapshot;
}

/** Drives one room the way the wire does. */
export class TestRoom {
  readonly ports: ReturnType<typeof testPorts>;
  readonly registry: Registry;
  readonly room: Room;
  readonly host = new FakeConnection('host');
  hostSnapshot: Snapshot;
  #count = 0;

  constructor(ports: ReturnType<typeof testPorts>, registry: Registry, room: Room) {
    this.ports = ports;
    this.registry = registry;
    this.room = room;
    this.hostSnapshot = value(room.attach(this.host, hostHash));
  }

  static async open(plan: Plan = planOf('standard'), ports = testPorts()): Promise<TestRoom> {
    const registry = new Registry(ports);
    await registry.start();
    const room = value(await registry.create({ plan, hostHash, screenHash, rescueHash }));
    return new TestRoom(ports, registry, room);
  }

  async join(name: string): Promise<Player> {
    const hash = `hash-of-${name}` as SecretHash;
    const viewer = value(await this.room.join(hash, name));
    const page = new FakeConnection(`page-${name}`);
    return { seat: viewer.seat, page, snapshot: value(this.room.attach(page, hash)) };
  }

  send(page: FakeConnection, command: Command, id?: string): Promise<Result<Replies['command'], Refusal>> {
    this.#count += 1;
    const digest = JSON.stringify(command);
    return this.room.command(page.id, { id: (id ?? `command-${String(this.#count)}`) as CommandId, digest, command });
  }

  async accepted(page: FakeConnection, command: Command): Promise<number> {
    return value(await this.send(page, command)).revision;
  }

  /** The present view of the host. */
  async hostView(): Promise<HostView> {
    await this.ports.clock.advance(250);
    return (this.host.updates.findLast(({ view }) => view)?.view ?? this.hostSnapshot.view) as HostView;
  }

  /** The host moves on until a step of this kind is open. */
  async goTo(kind: string): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      const { stage } = await this.hostView();
      if (stage.kind === kind) return;
      await this.accepted(this.host, { type: 'advance', from: stage.step });
    }
    throw new Error(`never came to ${kind}`);
  }

  /** The same journal in a new process. */
  async restarted(awayMs = 0): Promise<{ readonly registry: Registry; readonly room: Room }> {
    await this.registry.stop('restarting');
    this.ports.clock.jump(awayMs);
    const registry = new Registry(inNewProcess(this.ports));
    await registry.start();
    return { registry, room: value(await registry.find(this.room.code)) };
  }
}

export function teamView(player: Player): ParticipantView {
  const view = player.page.updates.findLast((update) => update.view)?.view ?? player.snapshot.view;
  expect(view.audience).toBe('team');
  return view as ParticipantView;
}

export async function refusalOf(result: Promise<Result<unknown, Refusal>>): Promise<string> {
  const outcome = await result;
  await settled();
  return outcome.ok ? 'ok' : outcome.error.code;
}
