/** One workshop and everybody in it. */
import type { Command } from '../../shared/commands.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { anonymityLevels, planOf, type Plan } from '../../shared/plan.ts';
import type { Dice } from './dice.ts';
import { Host } from './host.ts';
import { Helper, Hostile, Projector } from './others.ts';
import type { Person } from './person.ts';
import { SimulatedPhone } from './simulated-phone.ts';
import type { Stage } from './stage.ts';

export interface WorkshopNeeds {
  readonly lane: string;
  readonly stage: Stage;
  readonly dice: Dice;
  readonly phones: number;
  readonly hostiles: number;
  readonly plan: Partial<Plan>;
}

export class Workshop {
  readonly lane: string;
  readonly host: Host;
  readonly phones: SimulatedPhone[] = [];
  readonly others: Person[] = [];
  readonly #needs: WorkshopNeeds;
  readonly #heard: Command[] = [];

  constructor(needs: WorkshopNeeds) {
    this.#needs = needs;
    const { lane, stage, dice, plan } = needs;
    this.lane = lane;
    const opened = (): void => this.#opened();
    this.host = new Host(
      { stage, dice: dice.fork('host'), name: `${lane} host` },
      { ...somePlan(dice.fork('plan')), ...plan },
      opened,
    );
  }

  code(): RoomCode | null {
    return this.host.code;
  }

  people(): readonly Person[] {
    return [this.host, ...this.phones, ...this.others];
  }

  start(): void {
    this.host.start(0);
  }

  /** So many more who want in, all at once. */
  herd(count: number): void {
    if (this.host.code === null) return;
    for (let added = 0; added < count; added++) this.#phone().start(0);
  }

  #opened(): void {
    const { lane, stage, dice, phones, hostiles } = this.#needs;
    const code = (): RoomCode => this.host.code!;
    for (let added = 0; added < phones; added++) this.#phone().start(dice.between(0, 4_000));
    const one = (name: string) => ({ stage, dice: dice.fork(name), name: `${lane} ${name}` });
    this.others.push(new Projector(one('screen'), code, this.host.screenSecret));
    if (dice.chance(0.5)) this.others.push(new Helper(one('helper'), this.host));
    const prey = { host: this.host, phones: this.phones, heard: this.#heard };
    for (let added = 0; added < hostiles; added++) this.others.push(new Hostile(one(`hostile ${added}`), code, prey));
    for (const person of this.others) person.start(dice.between(0, 3_000));
  }

  #phone(): SimulatedPhone {
    const { lane, stage, dice } = this.#needs;
    const name = `phone ${this.phones.length}`;
    const phone = new SimulatedPhone(
      { stage, dice: dice.fork(name), name: `${lane} ${name}` },
      () => this.host.code!,
      this.#heard,
    );
    this.phones.push(phone);
    return phone;
  }
}

function somePlan(dice: Dice): Plan {
  const steps = planOf('standard').steps;
  const on = Object.fromEntries(
    Object.keys(steps).map((step) => [step, dice.chance(0.75)]),
  ) as unknown as Plan['steps'];
  const level = () => dice.pick(anonymityLevels);
  return {
    ...planOf('standard'),
    anonymity: { sort: level(), vote: level(), debrief: level() },
    timed: dice.chance(0.85),
    teamMaking: dice.pick(['auto', 'auto', 'pick', 'host']),
    teamCount: dice.pick([null, null, 1, 2]),
    steps: on,
    sortRounds: dice.pick([1, 1, 1, 2]),
    cardsPerRound: dice.pick([4, 4, 5]),
    scenarios: dice.pick([1, 1, 2, 3]),
    seconds: { 'solo-sort': 7, 'team-sort': 10, 'lock-1': 5, 'second-look': 8, 'vote-1': 6, talk: 5, 'vote-2': 6 },
  };
}
