/** Sees everything that goes in and out of the processes, and holds it against the log. */
import type { RoomCode } from '../../shared/ids.ts';
import type { CloseReason, Reply, RequestName } from '../../shared/protocol.ts';
import type { Update } from '../../shared/views.ts';
import type { Viewer } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { DoorJudge } from './door-judge.ts';
import { LogJudge } from './log-judge.ts';
import type { SimulatedLink, LinkWatch } from './net.ts';
import { Records, type RecordNeeds } from './records.ts';
import type { ProcessWatch, SimulatedProcess } from './simulated-process.ts';
import type { DiskEvents } from './store.ts';
import { ViewJudge } from './view-judge.ts';

export class Judge implements LinkWatch, ProcessWatch, DiskEvents {
  readonly records: Records;
  readonly log: LogJudge;
  readonly views: ViewJudge;
  readonly #door: DoorJudge;

  constructor(needs: RecordNeeds, keepsViews: boolean) {
    this.records = new Records(needs);
    this.log = new LogJudge(this.records);
    this.views = new ViewJudge(this.records, keepsViews);
    this.#door = new DoorJudge(this.records);
  }

  viewerOf(link: SimulatedLink): Viewer | null {
    return this.records.seen.get(link)?.viewer ?? null;
  }

  touched(): void {
    this.records.needs.touched();
  }

  fault(process: SimulatedProcess, what: string): void {
    this.records.breach('V14', `${process.name}: ${what}`);
  }

  appended(process: SimulatedProcess, code: RoomCode, entry: Entry): void {
    this.log.appended(process, code, entry);
  }

  conflict(process: SimulatedProcess, code: RoomCode): void {
    this.log.conflict(process, code);
  }

  entered(by: string, code: RoomCode, entry: Entry): void {
    this.log.entered(by, code, entry);
  }

  rewritten(code: RoomCode, entries: readonly Entry[]): void {
    this.log.rewritten(code, entries);
  }

  tornTail(): void {
    this.records.reach('a torn tail');
  }

  arrived(link: SimulatedLink, packet: readonly unknown[]): void {
    this.#door.arrived(link, packet);
  }

  replied(link: SimulatedLink, packet: readonly unknown[], reply: unknown): void {
    const answer = reply as Reply<RequestName>;
    this.#door.replied(link, packet, answer);
    if (!answer.ok || !('snapshot' in answer.value)) return;
    const seen = this.#door.placed(link, packet, answer.value);
    if (seen !== null) this.views.see(link, seen);
  }

  pushed(link: SimulatedLink, update: Update): void {
    this.views.pushed(link, update);
  }

  closed(link: SimulatedLink, reason: CloseReason): void {
    this.#door.closed(link, reason);
  }
}
