/** What has to hold for everything that is sent to a page. */
import { panelsOf, type DebriefScene } from '../../shared/debrief-panels.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView, StandingsView } from '../../shared/views.ts';
import type { Audience, Game, Live, Viewer } from '../../server/game/game.ts';
import { decide } from '../../server/game/decide.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { audienceOf, selfOf, viewOf } from '../../server/game/view.ts';
import { recount, type Recounted } from '../support/recount.ts';
import { otherAnswers } from '../support/twins.ts';
import type { TeamId } from '../../shared/ids.ts';
import type { Book } from './book.ts';

const nobodyLive: Live = { online: () => false, helping: () => false, heldBy: () => null };

/** Every secret of a run begins so. */
export const secretMark = 'sEcReT';
const aHash = /[A-Za-z0-9_-]{43}/;

/** Bytes without the hints of the moment, which are in no log. */
export function withoutHints(text: string): string {
  return text.replace(/"online":(?:true|false)/g, '"online":0').replace(/"heldBy":(?:null|"[^"]*")/g, '"heldBy":0');
}

interface Expected {
  readonly view: string;
  /** The same, had everybody's private answers been others. */
  readonly twin: string;
}

/** What views ought to be, and the points, each worked out once. */
export class Oracle {
  readonly #book: Book;
  readonly #views = new Map<string, Expected>();
  readonly #counts = new Map<number, ReadonlyMap<TeamId, Recounted>>();
  readonly #twins = new WeakMap<Game, Game>();

  constructor(book: Book) {
    this.#book = book;
  }

  audience(revision: number, viewer: Viewer): Audience {
    return audienceOf(this.#book.at(revision)!.game, viewer);
  }

  expected(revision: number, audience: Audience): Expected {
    const key = `${revision} ${JSON.stringify(audience)}`;
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    if (this.#views.size > 200) this.#views.clear();
    const { game, words } = this.#book.at(revision)!;
    const of = (one: Game) => withoutHints(JSON.stringify(viewOf(one, audience, words, nobodyLive)));
    const view = of(game);
    const twin = audience.kind === 'host' || game.deal === null ? view : of(this.#twin(game));
    const expected = { view, twin };
    this.#views.set(key, expected);
    return expected;
  }

  /** The views that entries would give which are not in the log. */
  ahead(revision: number, viewer: Viewer, waiting: readonly Entry[]): readonly string[] {
    const { game, words } = this.#book.at(revision)!;
    let state = game;
    return waiting.map(({ events }) => {
      state = events.reduce<Game>(evolve, state);
      return withoutHints(JSON.stringify(viewOf(state, audienceOf(state, viewer), words, nobodyLive)));
    });
  }

  self(revision: number, viewer: Viewer): string | null {
    const { game, words } = this.#book.at(revision)!;
    return viewer.kind === 'seat' ? JSON.stringify(selfOf(game, viewer.seat, words)) : null;
  }

  points(revision: number): ReadonlyMap<TeamId, Recounted> {
    const known = this.#counts.get(revision) ?? recount(this.#book.events(revision));
    this.#counts.set(revision, known);
    return known;
  }

  #twin(game: Game): Game {
    const twin = this.#twins.get(game) ?? otherAnswers(game);
    this.#twins.set(game, twin);
    return twin;
  }
}

/** V3: points and ranks are those of the recount. */
export function wrongPoints(view: RoomView, oracle: Oracle, revision: number): string | null {
  const rows: StandingsView['rows'] = 'standings' in view.scene ? view.scene.standings.rows : [];
  const own = ownPoints(view);
  if (rows.length === 0 && own === null) return null;
  const counted = oracle.points(revision);
  const isRight = (team: TeamId, points: number) => Math.abs((counted.get(team)?.points ?? NaN) - points) <= 0.5 + 1e-6;
  const wrong = rows.find(({ team, points, rank }) => !isRight(team, points) || counted.get(team)?.rank !== rank);
  if (wrong) return `${JSON.stringify(wrong)} is shown, the log gives ${JSON.stringify(counted.get(wrong.team))}`;
  if (own === null || isRight(own.team, own.points)) return null;
  return `own points ${own.points}, the log gives ${counted.get(own.team)?.points ?? 'none'}`;
}

function ownPoints(view: RoomView): { readonly team: TeamId; readonly points: number } | null {
  if (view.audience !== 'team' || view.team === undefined) return null;
  const { scene, team } = view;
  if (scene.kind === 'reveal') return { team: team.team, points: scene.standing.points };
  return 'own' in scene ? { team: team.team, points: scene.own.points } : null;
}

/** V2: a person counts once in what a vote came to. */
export function wrongVotes(view: RoomView, game: Game): string | null {
  if (view.scene.kind !== 'scenario-reveal' || view.scene.outcome.before === null) return null;
  const { scenario, before } = view.scene.outcome;
  const index = game.deal?.scenarios.findIndex(({ id }) => id === scenario) ?? -1;
  const voters = game.ballots[index]?.first.size ?? 0;
  const counted = before.lead + before.manage + before.both;
  return counted === voters ? null : `${counted} votes are counted of ${voters} voters`;
}

type DebriefSeen = Extract<RoomView['scene'], { readonly debrief: unknown }>;

export function debriefSceneOf(scene: DebriefSeen): DebriefScene {
  return scene.kind === 'closed' ? 'closed' : scene.part;
}

/** V19: a panel that a debrief offers is not refused. */
export function refusedPanel({ stage, scene }: RoomView, game: Game): string | null {
  if (!('debrief' in scene)) return null;
  const refused = panelsOf(debriefSceneOf(scene), scene.debrief, true).filter((panel) => {
    const command = { type: 'show-panel', from: stage.step, panel, page: 0 } as const;
    return !decide(game, { by: { kind: 'host' }, at: game.moment.openedAt, seed: 0, command }).ok;
  });
  return refused.length === 0 ? null : `refused in ${stage.step}: ${refused.join(' ')}`;
}

/** V5: no secret, nor the hash of one. */
export function secretIn(text: string): string | null {
  return text.includes(secretMark) || aHash.test(text) ? 'a secret, or the hash of one, was sent' : null;
}

/** V18: no name that was taken away before. */
export function erasedIn(text: string, book: Book, revision: number): string | null {
  for (const [token, since] of book.erased) {
    if (since <= revision && text.includes(token)) return `the erased name ${token} is shown at ${revision}`;
  }
  return null;
}

const texts = new WeakMap<object, string>();

export function textOf(value: RoomView | SelfView): string {
  const known = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, known);
  return known;
}
