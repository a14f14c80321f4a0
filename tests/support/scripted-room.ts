/**
 * A workshop in which everybody does what a script says, played over the wire: what came out is then known
 * without asking the product.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { RoomCode, TeamId } from '../../shared/ids.ts';
import { planOf, type Plan, type StepKind } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { Reason } from '../../shared/reasons.ts';
import type { ParticipantView, Stage, TeamScene } from '../../shared/views.ts';
import { HostBot } from '../bots/host.ts';
import { newSecret, Page } from '../bots/page.ts';

/** Where somebody sits: both from 0. */
export interface Place {
  readonly team: number;
  readonly member: number;
}

/** Cards and scenarios are named by their position, from 0: nobody knows a key before it is shown. */
export interface Script {
  readonly teams: number;
  readonly members: number;
  readonly solo: (card: number, place: Place) => Side;
  readonly first: (card: number, team: number) => Side;
  readonly second: (card: number, team: number) => Side;
  readonly vote: (scenario: number, ballot: 1 | 2, place: Place) => Mode;
  readonly mood: (place: Place) => 1 | 2 | 3;
  readonly reason: (card: number, place: Place) => { side: Side; reason: Reason; text: string } | null;
  readonly commitment: (place: Place) => { text: string; mode: Mode };
  readonly exit: (card: number, place: Place) => Side;
  readonly stars: (place: Place) => number;
}

interface Player {
  readonly page: Page;
  readonly secret: string;
  readonly place: Place;
}

/** Untimed, so that no step ends before the script does. */
export function scriptedPlan(script: Script): Plan {
  return { ...planOf('standard'), timed: false, teamCount: script.teams };
}

export class ScriptedRoom {
  readonly host: HostBot;
  readonly #script: Script;
  readonly #url: string;
  #players: readonly Player[] = [];

  constructor(url: string, script: Script, plan: Plan = scriptedPlan(script)) {
    this.#url = url;
    this.#script = script;
    this.host = new HostBot({ url, plan });
  }

  code(): RoomCode {
    return this.host.code();
  }

  /** The secret of one of those who take part. */
  guestSecret(): string {
    return this.#players[0]!.secret;
  }

  /** Opens the room, seats everybody, and plays until a step of this kind is open. */
  async playTo(kind: StepKind): Promise<void> {
    await this.host.page.start();
    await this.#seatAll();
    await this.goTo(kind);
  }

  /** As those who take part see it: another page may have taken the host's place meanwhile. */
  stage(): Stage {
    const view = (this.#players[0]?.page ?? this.host.page).latest()?.view;
    if (view === undefined) throw new Error('nobody is in the room yet');
    return view.stage;
  }

  /** Does what the present step asks, then goes on, until a step of this kind is open. */
  async goTo(kind: StepKind): Promise<void> {
    for (;;) {
      const { kind: present, step } = this.stage();
      if (present === kind) return;
      await this.act();
      // A talk is held in every scenario: the second ballot is part of the script.
      if (present === 'vote-1') await this.#advance('talk');
      else if (this.stage().step === step) await this.#advance();
    }
  }

  async #advance(choice?: 'talk'): Promise<void> {
    const from = this.stage().step;
    const outcome = await this.host.page.play({ type: 'advance', from, ...(choice && { choice }) });
    // Once the last board is locked the room goes on by itself.
    if (outcome.kind === 'refused' && outcome.code === 'stale') return this.#players[0]?.page.changed(1_000);
    if (outcome.kind !== 'ok') throw new Error(`the host could not go on from ${from}: ${JSON.stringify(outcome)}`);
    await this.#allSee(outcome.revision);
  }

  async #allSee(revision: number): Promise<void> {
    await Promise.all(this.#players.map(({ page }) => page.seen(revision, 5_000)));
  }

  async #allSeeTheSame(): Promise<void> {
    await this.#allSee(Math.max(...this.#players.map(({ page }) => page.latest()?.revision ?? 0)));
  }

  async #seatAll(): Promise<void> {
    const { teams, members } = this.#script;
    const pages = Array.from({ length: teams * members }, (_, index) => {
      const secret = newSecret();
      const name = `Person ${String(index + 1)}`;
      const page = new Page(this.#url, async (ask) => {
        const reply = await ask('join', { protocol, code: this.code(), secret, name });
        return reply?.ok ? { ok: true, value: reply.value.snapshot } : reply;
      });
      return { page, secret };
    });
    for (const { page } of pages) await page.start();
    await this.#advance();
    // A page learns of its team with the first step.
    await Promise.all(pages.map(({ page }) => seatedIn(page)));
    const seen = new Map<TeamId, number>();
    this.#players = pages.map(({ page, secret }) => {
      const team = page.latest()?.self?.team;
      if (team === null || team === undefined) throw new Error('somebody has no team');
      const member = seen.get(team) ?? 0;
      seen.set(team, member + 1);
      return { page, secret, place: { team, member } };
    });
    await this.#allSeeTheSame();
  }

  /** Everybody does what the present step asks of them. */
  async act(): Promise<void> {
    await this.#acts[this.stage().kind]?.();
    await this.#allSeeTheSame();
  }

  readonly #acts: Partial<Record<StepKind, () => Promise<unknown>>> = {
    'solo-sort': () => this.#each((player) => this.#sortAlone(player)),
    'team-sort': () => this.#eachTeam((team) => this.#sortTogether(team, 1)),
    'second-look': () => this.#eachTeam((team) => this.#sortTogether(team, 2)),
    'vote-1': () => this.#each((player) => this.#vote(player, 1)),
    'vote-2': () => this.#each((player) => this.#vote(player, 2)),
    'debrief-what': () => this.#each((player) => this.#lookBack(player)),
    'debrief-now-what': () => this.#each((player) => this.#commit(player)),
    'exit-check': () => this.#each((player) => this.#leaveAnswers(player)),
  };

  #each(act: (player: Player) => Promise<void>): Promise<unknown> {
    return Promise.all(this.#players.map(act));
  }

  #eachTeam(act: (members: readonly Player[]) => Promise<void>): Promise<unknown> {
    const teams = Array.from({ length: this.#script.teams }, (_, team) =>
      this.#players.filter(({ place }) => place.team === team),
    );
    return Promise.all(teams.map(act));
  }

  async #play({ page }: Player, command: Parameters<Page['play']>[0]): Promise<void> {
    const outcome = await page.play(command);
    if (outcome.kind !== 'ok') throw new Error(`${command.type} was not accepted: ${JSON.stringify(outcome)}`);
    await page.seen(outcome.revision, 5_000);
  }

  async #sortAlone(player: Player): Promise<void> {
    const { cards } = sceneOf(player, 'solo-sort');
    for (const [index, card] of cards.entries())
      await this.#play(player, { type: 'place-solo', round: 0, card, side: this.#script.solo(index, player.place) });
  }

  /** One of the team places, all of them agree. */
  async #sortTogether(members: readonly Player[], pass: 1 | 2): Promise<void> {
    const [mover] = members;
    if (mover === undefined) throw new Error('an empty team');
    const wanted = pass === 1 ? this.#script.first : this.#script.second;
    for (const [index, { card, side: present }] of sceneOf(mover, 'board').board.cards.entries()) {
      const side = wanted(index, mover.place.team);
      if (side !== present) await this.#play(mover, { type: 'place-card', round: 0, card, side });
    }
    await this.#play(mover, { type: 'propose-lock', round: 0, pass });
    for (const member of members.slice(1)) {
      const outcome = await member.page.play({ type: 'agree-lock', round: 0, pass });
      // Once enough of them have agreed, the last locked board of the room ends the step.
      if (outcome.kind === 'refused' && outcome.code !== 'wrong_phase' && outcome.code !== 'closed')
        throw new Error(`agree-lock was refused: ${outcome.code}`);
    }
  }

  async #vote(player: Player, ballot: 1 | 2): Promise<void> {
    const scenario = this.stage().scenario ?? 0;
    const id = sceneOf(player, 'vote').scenario;
    await this.#play(player, {
      type: 'cast-vote',
      scenario: id,
      ballot,
      mode: this.#script.vote(scenario, ballot, player.place),
    });
  }

  async #lookBack(player: Player): Promise<void> {
    await this.#play(player, { type: 'tell-mood', mood: this.#script.mood(player.place) });
    for (const [index, { card }] of sceneOf(player, 'debrief').contested.entries()) {
      const reason = this.#script.reason(index, player.place);
      if (reason !== null) await this.#play(player, { type: 'give-reason', card, ...reason });
    }
  }

  async #commit(player: Player): Promise<void> {
    await this.#play(player, { type: 'commit-to', ...this.#script.commitment(player.place) });
  }

  async #leaveAnswers(player: Player): Promise<void> {
    const { cards } = sceneOf(player, 'exit');
    for (const [index, card] of cards.entries())
      await this.#play(player, { type: 'answer-exit', card, side: this.#script.exit(index, player.place) });
    await this.#play(player, { type: 'rate', stars: this.#script.stars(player.place) });
  }

  stop(): void {
    for (const { page } of [...this.#players, { page: this.host.page }]) page.stop();
  }
}

async function seatedIn(page: Page): Promise<void> {
  while ((page.latest()?.self?.team ?? null) === null && page.ending() === null) await page.changed(1_000);
}

function sceneOf<Kind extends TeamScene['kind']>({ page }: Player, kind: Kind): Extract<TeamScene, { kind: Kind }> {
  const view = page.latest()?.view as ParticipantView | undefined;
  if (view?.scene.kind !== kind) throw new Error(`a phone shows ${String(view?.scene.kind)} instead of ${kind}`);
  return view.scene as Extract<TeamScene, { kind: Kind }>;
}
