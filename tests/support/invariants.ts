/** What has to hold after every move, whatever was played. Each check throws where it does not. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { StandingsView } from '../../shared/views.ts';
import { deadline } from '../../server/game/deadline.ts';
import { decide } from '../../server/game/decide.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Audience, Game, Intent } from '../../server/game/game.ts';
import { currentStep, peopleUntil, seated, teamsOf } from '../../server/game/moment.ts';
import { permissions } from '../../server/game/permissions.ts';
import { reachesOf } from '../../server/game/reach.ts';
import { readable } from '../../server/game/readable.ts';
import { scoresOf } from '../../server/game/scores.ts';
import { selfOf, viewOf } from '../../server/game/view.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { recordOf } from '../../server/http/record.ts';
import { fold, instant, nobodyLive, noWords, room, team } from './builders.ts';
import { capacity } from './random-play.ts';
import { recount } from './recount.ts';
import { expectSamePoints } from './same-points.ts';
import { historyWithoutLinks } from './links.ts';
import { otherAnswers, otherFew, otherKeys, withoutFits, withoutPoints } from './twins.ts';

export interface Moved {
  readonly before: Game;
  readonly intent: Intent;
  readonly events: readonly GameEvent[];
  readonly after: Game;
  readonly history: readonly GameEvent[];
}

/** The audiences that must not know more than the room. */
function audiences(game: Game): readonly Audience[] {
  const teams = teamsOf(game).map((one): Audience => ({ kind: 'team', team: one }));
  return [{ kind: 'screen' }, { kind: 'unassigned' }, ...teams];
}

const viewsOf = (game: Game) => audiences(game).map((one) => viewOf(game, one, noWords, nobodyLive));
const selvesOf = (game: Game) => seated(game).map((one) => selfOf(game, one.seat, noWords));

/** V4, VIEW-1: with other keys everybody but the host is sent the same, and the game goes on in the same way. */
export function checkKeysStaySecret({ before, intent, events, after, history }: Moved): void {
  if (before.deal !== null) {
    const twin = { ...before, deal: otherKeys(before) };
    const answered = decide(twin, intent);
    if (answered.ok) expect(answered.value).toEqual(events);
  }
  if (after.deal === null) return;
  const deal = otherKeys(after);
  const twin = fold(history.map((one) => (one.type === 'content-dealt' ? { ...one, deal } : one)));
  expect(viewsOf(twin).map(withoutFits)).toEqual(viewsOf(after).map(withoutFits));
  expect(selvesOf(twin)).toEqual(selvesOf(after));
}

/** V5, VIEW-2: other private answers of other people change nothing that anybody but the host is sent. */
export function checkAnswersStaySecret({ after }: Moved): void {
  const twin = otherAnswers(after);
  expect(viewsOf(twin)).toEqual(viewsOf(after));
  for (const { seat } of seated(after)) {
    const own = (game: Game) => ({
      ...game,
      sorts: game.sorts.map((sort, round) => withOwn(sort, 'solo', seat, after.sorts[round]!)),
      ballots: game.ballots.map((votes, index) =>
        withOwn(withOwn(votes, 'first', seat, after.ballots[index]!), 'second', seat, after.ballots[index]!),
      ),
      exit: withOwn(game, 'exit', seat, after).exit,
    });
    expect(selfOf(own(twin), seat, noWords)).toEqual(selfOf(after, seat, noWords));
  }
}

function withOwn<Key extends string, Holder extends Readonly<Record<Key, ReadonlyMap<unknown, unknown>>>>(
  holder: Holder,
  key: Key,
  seat: unknown,
  real: Holder,
): Holder {
  const own = real[key].get(seat);
  return own === undefined ? holder : { ...holder, [key]: new Map(holder[key]).set(seat, own) };
}

/** V3: every score shown is the one that the journal gives. */
export function checkScores({ after, history }: Moved): void {
  const counted = recount(history);
  const scores = scoresOf(after);
  expect(scores.map((one) => one.team).sort()).toEqual([...counted.keys()].sort());
  for (const { team: of, points, rank } of scores) {
    expect(points).toBeCloseTo(counted.get(of)!.points, 6);
    expect(rank).toBe(counted.get(of)!.rank);
  }
  for (const view of viewsOf(after)) {
    const shown: StandingsView['rows'] = 'standings' in view.scene ? view.scene.standings.rows : [];
    for (const row of shown) {
      expect(Math.abs(row.points - counted.get(row.team)!.points)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(row.rank).toBe(counted.get(row.team)!.rank);
    }
  }
}

/** SCORE-7: a card shown takes nobody's points away. */
export function checkClimbing({ before, events, after }: Moved): void {
  if (!events.some((one) => one.type === 'card-revealed')) return;
  const earlier = new Map(scoresOf(before).map((one) => [one.team, one.points]));
  for (const { team: of, points } of scoresOf(after)) expect(points).toBeGreaterThanOrEqual(earlier.get(of)! - 1e-6);
}

/** V12, ENGINE-3: the journal as it is stored folds to the live state. */
export function checkFold({ after, history }: Moved): void {
  const stored = JSON.parse(JSON.stringify(history)) as readonly GameEvent[];
  if (!isDeepStrictEqual(fold(stored), after)) expect(fold(stored)).toEqual(after);
}

/** V12 and V3, ANON-4: so it does when the answers that are nobody's any more have left it, to the order of every map. */
export function checkFoldWithoutLinks({ after, history, events }: Moved): void {
  if (!events.some(({ type }) => type === 'links-cut')) return;
  const stored = JSON.parse(JSON.stringify(historyWithoutLinks(history))) as readonly GameEvent[];
  expect(textOf(fold(stored))).toBe(textOf(after));
  const [whole, rest] = [recount(history), recount(stored)];
  expect([...rest.keys()]).toEqual([...whole.keys()]);
  for (const [of, { points, rank }] of whole) {
    expect(rest.get(of)!.points).toBeCloseTo(points, 6);
    expect(rest.get(of)!.rank).toBe(rank);
  }
}

/** ANON-10, V3: the record gives the same points, and no answer or move in it is anybody's. */
export function checkRecord({ after, history, events }: Moved): void {
  if (!events.some(({ type }) => type === 'step-opened' || type === 'workshop-closed' || type === 'card-revealed'))
    return;
  const stored = { entries: [{ revision: 1, at: after.moment.openedAt, events: history, words: [] }], words: [] };
  const told = recordOf(after.code, stored, 1).entries.flatMap((entry) => entry.events);
  expectSamePoints(recount(history), recount(told));
  const owned = told.filter((event) => 'seat' in event && event.seat !== null).map(({ type }) => type);
  expect(owned.filter((type) => !/^(seat|name)-/.test(type))).toEqual([]);
}

/** ANON-11: a day after the close nothing is anybody's, and all that is told is what it was. */
export function checkDropping({ after }: Moved): void {
  const until = peopleUntil(after);
  if (until === null) return;
  const ticked = decide(after, { by: room, at: until, seed: 1, command: { type: 'tick' } });
  const dropped = ticked.ok ? ticked.value.reduce<Game>(evolve, after) : after;
  const { seats, ...rest } = dropped;
  const text = textOf({ ...rest, seats: new Map() });
  expect([...seats.keys()].filter((seat) => text.includes(`"${seat}"`))).toEqual([]);
  expect(workshopOf(dropped, noWords)).toEqual(workshopOf(after, noWords));
  for (const { team: of, points } of scoresOf(after)) {
    expect(scoresOf(dropped).find((one) => one.team === of)!.points).toBeCloseTo(points, 6);
  }
}

/** With every map as the list of its entries. */
function textOf(game: Game): string {
  return JSON.stringify(game, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );
}

/** ANON-8: what fewer than five people have answered is in no view, but for the points and what follows from them. */
export function checkFloor({ after }: Moved): void {
  const twin = otherFew(after);
  const all: readonly Audience[] = [...audiences(after), { kind: 'host' }];
  for (const one of all) {
    const shown = (game: Game) => withoutPoints(viewOf(game, one, noWords, nobodyLive), game);
    expect(shown(twin)).toEqual(shown(after));
  }
}

/** V9 and V11: no answer after the deadline, nothing from who was removed. */
export function checkAnswerInTime({ before, intent, events }: Moved): void {
  if (events.length === 0 || intent.by.kind !== 'seat') return;
  expect(before.seats.get(intent.by.seat)?.removed).toBe(false);
  if (!('answer' in permissions[intent.command.type])) return;
  const { clock } = before.moment;
  expect(['none', 'running']).toContain(clock.kind);
  if (clock.kind === 'running') expect(intent.at).toBeLessThanOrEqual(clock.endsAt);
}

/** V8: steps open in order, each once, but for the talk that a second ballot goes back to. */
export function checkPath({ after, history }: Moved): void {
  let here = 0;
  for (const event of history) {
    if (event.type !== 'step-opened') continue;
    const from = after.steps[here]!.kind;
    if (event.step !== here - 1 || from !== 'vote-2') expect(event.step).toBeGreaterThan(here);
    here = event.step;
  }
  const closed = history.filter((one) => one.type === 'workshop-closed').length;
  expect(closed).toBe(currentStep(after).kind === 'closed' ? 1 : 0);
}

/** V2, V11, V16, ROSTER-4: seats and votes stay within their bounds. */
export function checkPeople({ after, history }: Moved): void {
  expect(seated(after).length).toBeLessThanOrEqual(capacity);
  const gone = new Set(history.flatMap((one) => (one.type === 'seat-removed' ? [one.seat] : [])));
  expect(seated(after).some((one) => gone.has(one.seat))).toBe(false);
  if (after.deal !== null) expect(seated(after).every((one) => one.team !== null)).toBe(true);
  for (const { first, kept } of after.ballots) {
    expect([...first.keys()].every((one) => after.seats.has(one) === (kept === null))).toBe(true);
  }
  for (const one of after.seats.values()) {
    if (one.team !== null && !one.removed) expect(one.team).toBeLessThan(after.teamCount);
  }
}

/** TIME-7: what is due is a number, and a tick then makes it happen: no timer fires twice for one thing. */
export function checkDeadline({ after, intent }: Moved): void {
  const due = deadline(after);
  if (due === null) return;
  expect(Number.isFinite(due)).toBe(true);
  const at = instant(Math.max(due, intent.at));
  const ticked = decide(after, { by: room, at, seed: 1, command: { type: 'tick' } });
  expect(ticked.ok && ticked.value.length).toBeGreaterThan(0);
  const later = deadline(ticked.ok ? ticked.value.reduce<Game>(evolve, after) : after);
  expect(later ?? Infinity).toBeGreaterThan(at);
}

/** VIEW-6: whoever is shown a card or scenario may ask for its words. */
export function checkWordsAreDue({ after }: Moved): void {
  const screen = { kind: 'screen' } as const;
  expectReadable(after, viewOf(after, screen, noWords, nobodyLive).scene, readable(after, screen));
  for (const { seat, team: of } of seated(after)) {
    if (of === null) continue;
    const { scene } = viewOf(after, { kind: 'team', team: team(of) }, noWords, nobodyLive);
    expectReadable(after, scene, readable(after, { kind: 'seat', seat }));
  }
}

function expectReadable(game: Game, scene: unknown, due: ReturnType<typeof readable>): void {
  const shown = JSON.stringify(scene);
  const isShown = ({ id }: { readonly id: string }) => shown.includes(`"${id}"`);
  const cards = [...(game.deal?.rounds.flat() ?? []), ...(game.deal?.exit ?? [])].filter(isShown);
  expect(cards.every((one) => due.cards.has(one.id))).toBe(true);
  expect((game.deal?.scenarios ?? []).filter(isShown).every((one) => due.scenarios.has(one.id))).toBe(true);
}

/** From here on a change of the state in place throws. What is frozen already is not looked at again. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    const refuse = () => {
      throw new Error('changed in place');
    };
    for (const name of ['set', 'add', 'delete', 'clear']) Object.defineProperty(value, name, { value: refuse });
    for (const [, inner] of value.entries()) frozen(inner);
  }
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** VIEW-10: whom a change does not reach is shown what they were shown before. */
export function checkReach({ before, events, after }: Moved): void {
  const reaches = reachesOf(after, { events, words: [] });
  if (reaches.some(({ rest }) => rest === 'now')) return;
  const seats = new Set(reaches.map(({ seat }) => seat));
  for (const { seat } of seated(before).filter((one) => !seats.has(one.seat))) {
    expect(selfOf(after, seat, noWords)).toEqual(selfOf(before, seat, noWords));
  }
  if (reaches.some(({ rest }) => rest === 'soon')) return;
  const teams = new Set(reaches.map((one) => one.team));
  for (const audience of audiences(before)) {
    if (audience.kind === 'screen' || (audience.kind === 'team' && teams.has(audience.team))) continue;
    expect(viewOf(after, audience, noWords, nobodyLive)).toEqual(viewOf(before, audience, noWords, nobodyLive));
  }
}
