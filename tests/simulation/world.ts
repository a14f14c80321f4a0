/** Puts a run together: machines, lines, people and the judge, on one timeline. */
import { builtInDecks } from '../support/decks.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Game } from '../../server/game/game.ts';
import type { Entry, Ports } from '../../server/rooms/ports.ts';
import { wordFilter } from '../../server/content/word-filter.ts';
import { settled } from '../support/fakes.ts';
import { Dice } from './dice.ts';
import type { Fault } from './faults.ts';
import { Judge } from './judge.ts';
import { SimulatedLink, type ClientEnd } from './net.ts';
import { dueOf, processBreaches } from './process-invariants.ts';
import { SimulatedProcess } from './simulated-process.ts';
import { reached, type Tally } from './sometimes.ts';
import type { Stage } from './stage.ts';
import type { Mirror } from './mirror.ts';
import { Disk } from './store.ts';
import { Timeline } from './timeline.ts';
import { Trace } from './trace.ts';
import { Workshop, type WorkshopNeeds } from './workshop.ts';

const decks = builtInDecks();
const content: Pick<Ports, 'decks' | 'wordFilter'> = { decks, wordFilter: wordFilter() };

export interface WorldNeeds {
  readonly seed: string;
  readonly seats: number;
  readonly isVerbose: boolean;
  readonly keepsViews: boolean;
  readonly mirror: Mirror | null;
}

export class World implements Stage {
  readonly timeline = new Timeline();
  readonly tally: Tally = new Map();
  readonly trace: Trace;
  readonly judge: Judge;
  readonly dice: Dice;
  readonly disk: Disk;
  readonly workshops: Workshop[] = [];
  readonly processes: SimulatedProcess[] = [];
  /** The one that answers new lines; null while none runs. */
  front: SimulatedProcess | null = null;
  /** Something gave trouble until then. */
  #troubledUntil = 0;
  readonly #needs: WorldNeeds;
  readonly #links: SimulatedLink[] = [];
  readonly #laneDice = new Map<string, Dice>();
  readonly #lineCounts = new Map<string, number>();
  #wallMs = 0;
  #wasTouched = false;
  #wereTwo = false;
  #isHealed = false;

  constructor(needs: WorldNeeds) {
    this.#needs = needs;
    this.dice = new Dice(needs.seed);
    this.trace = new Trace(() => this.timeline.now(), needs.isVerbose);
    const touched = (): void => {
      this.#wasTouched = true;
    };
    const { timeline, trace, tally } = this;
    const isAlone = (process: SimulatedProcess): boolean => !process.isDead && this.#living().length === 1;
    this.judge = new Judge({ timeline, trace, tally, seats: needs.seats, touched, isAlone }, needs.keepsViews);
    this.disk = new Disk(this.judge, needs.mirror);
    this.#boot();
  }

  add(needs: Pick<WorkshopNeeds, 'lane' | 'phones' | 'hostiles' | 'plan'>): Workshop {
    const workshop = new Workshop({ ...needs, stage: this, dice: this.dice.fork(needs.lane) });
    this.workshops.push(workshop);
    this.timeline.in(0, () => workshop.start(), needs.lane);
    return workshop;
  }

  connect = (client: ClientEnd): SimulatedLink | null => {
    const { timeline, judge: watch } = this;
    const process = this.front;
    if (process === null || process.isDead || !process.isReady || process.isDraining) return null;
    const lane = timeline.lane();
    const count = (this.#lineCounts.get(lane) ?? 0) + 1;
    this.#lineCounts.set(lane, count);
    const dice = this.diceOf(`${lane}/lines`);
    const link = new SimulatedLink({ id: `${lane}#${count}`, timeline, dice, process, client, watch });
    this.#links.push(link);
    return link;
  };

  /** Lets the world go on until then, or until something was breached. */
  async runUntil(end: number, isOver: () => boolean = () => false): Promise<void> {
    while (this.judge.records.breaches.length === 0 && !isOver() && this.timeline.step(end)) {
      if (!this.#wasTouched) continue;
      this.#wasTouched = false;
      await settled();
      for (const { id, what } of processBreaches(this)) this.judge.records.breach(id, what);
    }
  }

  happen(fault: Fault): void {
    this.trace.add(`FAULT ${JSON.stringify(fault)}`);
    switch (fault.kind) {
      case 'crash':
        if (!fault.isAimed) this.crash(fault.how, fault.downMs);
        // While something is on its way to the disk.
        else
          this.disk.whenWriting = () =>
            this.timeline.in(this.dice.between(0, 5), () => this.crash(fault.how, fault.downMs));
        return;
      case 'stop':
        this.#stop(fault.downMs);
        return;
      case 'stand-still':
        reached(this.tally, 'a process that stood still');
        this.front?.standStill(fault.ms, fault.isClockStill, fault.timersFirst);
        return;
      case 'still-at-deadline':
        this.#stillAtDeadline(fault.ms);
        return;
      case 'hang':
        this.#hang(fault.ms, fault.livesMs);
        return;
      case 'disk':
        if (fault.mode === 'full') reached(this.tally, 'a disk that is full');
        this.disk.mode = fault.mode;
        this.#trouble(this.timeline.now() + fault.ms);
        this.timeline.in(fault.ms, () => (this.disk.mode = 'well'));
        return;
      case 'wall':
        if (fault.ms < 0) reached(this.tally, 'the wall clock steps back');
        this.#wallMs += fault.ms;
        return;
      case 'lines':
        this.#disturbLines(fault.share, fault.how);
        return;
      case 'herd':
        for (const workshop of this.workshops) this.timeline.in(0, () => workshop.herd(fault.count), workshop.lane);
    }
  }

  crash(how: 'kill' | 'power', downMs: number): void {
    if (this.#living().length === 0) return;
    for (const process of this.#living()) this.#kill(process, how);
    this.timeline.in(downMs, () => this.#boot(), 'world');
  }

  /** Killed, and with another history when it comes back: for twins that differ in what they play with. */
  swap(change: (entry: Entry, game: Game) => Entry): void {
    this.crash('kill', 500);
    for (const [code, book] of this.judge.records.books) {
      const game = book.game()!;
      this.disk.rewrite(code, (entry) => change(entry, game));
      book.reload(this.disk.read(code)!.entries);
      this.judge.views.forget(book);
    }
  }

  /** Everything is mended: one process, a good disk. Of two processes neither may have all that is stored. */
  heal(): void {
    this.disk.mode = 'well';
    this.disk.whenWriting = null;
    this.#isHealed = true;
    const isStill = (this.front?.stillUntil ?? 0) > this.timeline.now();
    if (this.#wereTwo || isStill) this.crash('kill', 100);
    if (this.front === null) this.#boot();
  }

  quietFor(): number {
    const { front } = this;
    if (front?.isReady !== true || front.isDraining || this.#living().length !== 1 || this.disk.mode !== 'well')
      return 0;
    return this.timeline.now() - Math.max(front.stillUntil, this.#troubledUntil);
  }

  diceOf(name: string): Dice {
    const known = this.#laneDice.get(name) ?? this.dice.fork(name);
    this.#laneDice.set(name, known);
    return known;
  }

  linesOf(process: SimulatedProcess): readonly SimulatedLink[] {
    return this.#links.filter((link) => link.process === process && link.isOpenThere);
  }

  #living(): readonly SimulatedProcess[] {
    return this.processes.filter(({ isDead }) => !isDead);
  }

  #boot(): void {
    if (this.front !== null) return;
    const { timeline, disk, judge: watch } = this;
    const { seats, seed } = this.#needs;
    const name = `p${this.processes.length + 1}`;
    const dice = (lane: string): Dice => this.diceOf(lane);
    const process = new SimulatedProcess({
      name,
      seed,
      timeline,
      disk,
      dice,
      wallMs: this.#wallMs,
      seats,
      content,
      watch,
    });
    this.processes.push(process);
    this.front = process;
    this.trace.add(`${name} starts`);
    disk.begin();
    process.start(() => this.#trouble(this.timeline.now()));
  }

  #trouble(until: number): void {
    this.#troubledUntil = Math.max(this.#troubledUntil, until);
  }

  #kill(process: SimulatedProcess, how: 'kill' | 'power'): void {
    process.isDead = true;
    this.#trouble(this.timeline.now());
    if (this.front === process) this.front = null;
    if (this.disk.crash(process.name, how, this.dice) > 0) reached(this.tally, 'a crash between append and answer');
    for (const link of this.linesOf(process)) link.broken(this.dice.between(0, how === 'kill' ? 1_500 : 9_000));
  }

  #stop(downMs: number): void {
    const process = this.front;
    if (process === null || process.isDraining) return;
    reached(this.tally, 'a stop like SIGTERM');
    process.stop(() => {
      // Farewells go out before the process ends.
      this.timeline.in(50, () => this.#kill(process, 'kill'));
      this.timeline.in(50 + downMs, () => this.#boot(), 'world');
    });
  }

  #stillAtDeadline(ms: number): void {
    const { front } = this;
    if (front === null) return;
    const dues = [...this.judge.records.books.values()].map((book) => dueOf(book.game()!));
    const next = Math.min(...dues.map((due) => (due === null ? Infinity : front.clock.worldTime(due as Instant))));
    if (next > this.timeline.now() + 20_000) return;
    this.timeline.at(next - 700, () => {
      if (!this.#isHealed) front.standStill(ms, false, false);
    });
  }

  #hang(ms: number, livesMs: number): void {
    const hung = this.front;
    if (hung === null || hung.isDraining) return;
    hung.standStill(ms, false, this.dice.chance(0.5));
    this.timeline.in(Math.min(ms - 1_000, 4_000), () => {
      if (this.front !== hung || this.#isHealed) return;
      this.front = null;
      this.#wereTwo = true;
      this.#boot();
      this.timeline.in(ms + livesMs, () => {
        if (!hung.isDead) this.#kill(hung, 'kill');
      });
    });
  }

  #disturbLines(share: number, how: 'cut' | 'freeze'): void {
    for (const link of this.#links) {
      const lane = link.id.split('#')[0]!;
      const dice = this.diceOf(`${lane}/faults`);
      if (!link.isOpenHere || !dice.chance(share)) continue;
      if (how === 'freeze') link.freeze(dice.between(500, 8_000));
      else this.timeline.in(0, () => link.cut(dice.between(0, 2_000), dice.between(0, 14_000)), lane);
    }
  }
}
