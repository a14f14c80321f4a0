/** That answers are nobody's in the store as well, and what people notice of that. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, Mode } from '../../shared/commands.ts';
import type { CommandId, RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { HostView } from '../../shared/views.ts';
import { openDatabase } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';
import { stateOf } from '../../server/rooms/state.ts';
import { withoutLinks } from '../../server/rooms/unlinking.ts';
import { recordOf } from '../../server/http/record.ts';
import { FakeConnection, recordingLog } from '../support/fakes.ts';
import { recount } from '../support/recount.ts';
import { expectSamePoints } from '../support/same-points.ts';
import type { testPorts } from '../support/test-room.ts';
import { hostHash, TestRoom, value, type Player } from '../support/test-room.ts';

const plan: Plan = {
  ...planOf('quick'),
  sortRounds: 0,
  timed: false,
  anonymity: { sort: 'anonymous', vote: 'anonymous', debrief: 'anonymous' },
};
const people = 7;
const modes: readonly Mode[] = ['lead', 'manage', 'both', 'both', 'manage', 'lead', 'lead'];

interface Played {
  readonly test: TestRoom;
  readonly players: readonly Player[];
  readonly votes: readonly { readonly id: string; readonly command: Command; readonly revision: number }[];
}

/** All have voted on the first scenario. */
async function voted(ports?: ReturnType<typeof testPorts>): Promise<Played> {
  const test = await TestRoom.open(plan, ports);
  const players: Player[] = [];
  for (let number = 1; number <= people; number++) players.push(await test.join(`Person ${number}`));
  await test.goTo('vote-1');
  const { scene } = await test.hostView();
  if (scene.kind !== 'vote') throw new Error('no vote');
  const votes: Played['votes'][number][] = [];
  for (const [index, { page }] of players.entries()) {
    const command = { type: 'cast-vote', scenario: scene.scenario, ballot: 1, mode: modes[index]! } as const;
    const id = `vote-of-${index}`;
    votes.push({ id, command, revision: value(await test.send(page, command, id)).revision });
  }
  return { test, players, votes };
}

const stored = async ({ test }: Played): Promise<StoredRoom> => (await test.ports.journal.read(test.room.code))!;

/** The host goes on to the next scenario. */
async function cut({ test }: Played): Promise<void> {
  await test.goTo('scenario-reveal');
  await test.accepted(test.host, { type: 'advance', from: 'scenario-reveal:0' });
}

describe('[P5] [ANON-3] what a room stores', () => {
  it('has votes with seats before the cut, and neither their seats nor their receipts beside them after it', async () => {
    const played = await voted();
    expect(JSON.stringify(await stored(played))).toContain('vote-cast');
    await cut(played);
    const { entries } = await stored(played);
    expect(JSON.stringify(entries)).not.toContain('vote-cast');
    expect(entries.filter(({ receipt }) => receipt?.id.startsWith('vote-of'))).toEqual([]);
    const last = entries.at(-1)!;
    expect(last.unsigned?.map(({ id }) => id)).toEqual([...played.votes.keys()].map((index) => `vote-of-${index}`));
    expect(JSON.stringify(last.unsigned)).not.toContain('"by"');
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index + 1));
  });

  it('[I3] gives the same game to the next process, before the cut and after it', async () => {
    const played = await voted();
    const { test } = played;
    const same = async (): Promise<void> => {
      const { room } = await test.restarted();
      const again = value(room.attach(new FakeConnection('again'), hostHash)).view as HostView;
      const before = await test.hostView();
      const untold = { roster: null, startedAt: null };
      expect({ ...again, ...untold }).toEqual({ ...before, ...untold });
    };
    await cut(played);
    await test.goTo('debrief-what');
    await same();
    const { game } = stateOf(await stored(played));
    expect([...game.ballots[0]!.first.keys()][0]).toBe('a1');
  });

  it('exports a record from which the scores can be counted, and in which nobody has voted', async () => {
    const played = await voted();
    await cut(played);
    await played.test.goTo('closed');
    const { room, ports } = played.test;
    const kept = (await ports.journal.read(room.code))!;
    const record = recordOf(room.code, kept, 5);
    const events = record.entries.flatMap((entry) => entry.events);
    expect(JSON.stringify(record)).not.toContain('vote-cast');
    const counted = recount(kept.entries.flatMap((entry) => entry.events));
    expectSamePoints(counted, recount(events));
    expect([...counted.values()].some(({ points }) => points > 0)).toBe(true);
  });
});

describe('[F8] [F9] [P5] a vote that is sent again', () => {
  const again = (room: TestRoom['room'], page: FakeConnection, { id, command }: Played['votes'][number]) =>
    room.command(page.id, { id: id as CommandId, digest: JSON.stringify(command), command });

  it('is answered as before once its link is cut, also by the next process', async () => {
    const played = await voted();
    const { test, players, votes } = played;
    await cut(played);
    const [vote] = votes;
    expect(await again(test.room, players[0]!.page, vote!)).toEqual({ ok: true, value: { revision: vote!.revision } });
    const { room } = await test.restarted();
    const page = new FakeConnection('page after');
    value(room.attach(page, 'hash-of-Person 1' as SecretHash));
    const { entries } = await stored(played);
    const answer = await again(room, page, vote!);
    expect(answer).toEqual({ ok: true, value: { revision: entries.length } });
    const other: Command = { type: 'tell-mood', mood: 1 };
    expect(await again(room, page, { ...vote!, command: other })).toEqual({ ok: false, error: { code: 'conflict' } });
  });

  it('[I6] is still the vote it was where the journal refused the cut', async () => {
    const played = await voted();
    const { test } = played;
    await test.goTo('scenario-reveal');
    test.ports.journal.failure = 'storage';
    const refused = await test.send(test.host, { type: 'advance', from: 'scenario-reveal:0' });
    expect(refused).toEqual({ ok: false, error: { code: 'storage' } });
    test.ports.journal.failure = null;
    expect(JSON.stringify(await stored(played))).toContain('vote-cast');
    await test.accepted(test.host, { type: 'advance', from: 'scenario-reveal:0' });
    expect(JSON.stringify(await stored(played))).not.toContain('vote-cast');
  });
});

it('[P5] [ANON-9] commitments move to aliases in the store when the workshop closes, and the host can hide them', async () => {
  const played = await voted();
  const { test, players } = played;
  await test.goTo('debrief-now-what');
  for (const [index, { page }] of players.entries()) {
    await test.accepted(page, { type: 'commit-to', text: `I will ${9 - index}`, mode: 'lead' });
  }
  await test.goTo('closed');
  const commitments = (await stored(played)).words.filter(({ kind }) => kind === 'commitment');
  expect(commitments.map(({ key }) => key).sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
  const texts = commitments.map(({ text }) => text).sort();
  expect(texts).toEqual([3, 4, 5, 6, 7, 8, 9].map((number) => `I will ${number}`));
  const { scene } = await test.hostView();
  if (scene.kind !== 'closed') throw new Error('not closed');
  const [first] = scene.debrief.commitments;
  await test.accepted(test.host, { type: 'hide-commitment', note: first!.note!, hidden: true });
  const now = (await test.hostView()).scene;
  expect(now.kind === 'closed' && now.debrief.commitments[0]).toMatchObject({ text: first!.text, hidden: true });
});

describe('[P5] [P3] the files of the store', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const bytes = (): string =>
    readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), 'latin1'))
      .join();

  it('have no vote beside a seat, wherever one looks', async () => {
    const played = await voted();
    const { entries } = await stored(played);
    const journal = new SqliteJournal(openDatabase(directory), recordingLog());
    const code = '100001' as RoomCode;
    for (const entry of entries) await journal.append(code, entry);
    const pairs = played.players.map(({ seat }) => new RegExp(`vote-cast[^}]*"seat":"${seat}"`));
    const isThere = (): boolean => pairs.some((pair) => pair.test(bytes()));
    expect(isThere()).toBe(true);
    await cut(played);
    const last = (await stored(played)).entries.slice(entries.length);
    for (const entry of last) {
      const { unsigned: _unsigned, ...fresh } = entry;
      const cuts = entry.events.some(({ type }) => type === 'links-cut');
      await (cuts ? journal.append(code, fresh, withoutLinks) : journal.append(code, fresh));
    }
    await vi.waitUntil(() => !isThere(), { timeout: 5_000, interval: 50 });
    expect(bytes()).not.toContain('vote-cast');
    journal.close();
    expect(bytes()).not.toContain('vote-cast');
  });
});
