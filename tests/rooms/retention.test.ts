/** That people leave a closed workshop a day later, and what it has found out stays for its two weeks. */
import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { HostView } from '../../shared/views.ts';
import { Registry } from '../../server/rooms/registry.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';
import { stateOf } from '../../server/rooms/state.ts';
import { FakeConnection, settled } from '../support/fakes.ts';
import { recount } from '../support/recount.ts';
import { hostHash, inNewProcess, refusalOf, TestRoom, value, type Player } from '../support/test-room.ts';

const hour = 3_600_000;
const people = 6;
const plan: Plan = {
  ...planOf('quick'),
  sortRounds: 0,
  timed: false,
  anonymity: { sort: 'named', vote: 'named', debrief: 'named' },
};

interface Closed {
  readonly test: TestRoom;
  readonly players: readonly Player[];
}

/** Six people have voted and committed to something under a plan that keeps all by name. */
async function closed(): Promise<Closed> {
  const test = await TestRoom.open(plan);
  const players: Player[] = [];
  for (let number = 1; number <= people; number++) players.push(await test.join(`Person ${number}`));
  await test.goTo('vote-1');
  const { scene } = await test.hostView();
  if (scene.kind !== 'vote') throw new Error('no vote');
  for (const [index, { page }] of players.entries()) {
    const mode = index < 4 ? 'lead' : 'manage';
    await test.accepted(page, { type: 'cast-vote', scenario: scene.scenario, ballot: 1, mode });
  }
  await test.goTo('debrief-now-what');
  for (const [index, { page }] of players.entries()) {
    await test.accepted(page, { type: 'commit-to', text: `I will ${index}`, mode: 'lead' });
  }
  await test.goTo('closed');
  return { test, players };
}

const stored = async ({ test }: Closed): Promise<StoredRoom> => (await test.ports.journal.read(test.room.code))!;
const namesIn = ({ words }: StoredRoom) => words.filter(({ kind }) => kind === 'name');
const sendersIn = ({ entries }: StoredRoom) => entries.flatMap(({ receipt }) => receipt?.by ?? []);
const told = ({ entries }: StoredRoom) => JSON.stringify(entries.map(({ events }) => events));

async function expectPeople(one: Closed, there: boolean): Promise<void> {
  const room = await stored(one);
  expect(namesIn(room)).toHaveLength(there ? people : 0);
  expect(sendersIn(room).length > 0).toBe(there);
  expect(told(room).includes('vote-cast')).toBe(there);
  expect(told(room).includes('commitment-made')).toBe(there);
}

/** Nobody has a page open any more. */
function leave({ test, players }: Closed): void {
  for (const page of [test.host, ...players.map((player) => player.page)]) test.room.detach(page.id);
}

describe('[P3] [ANON-11] a day after the close', () => {
  it("nobody has a name any more, and no answer is anybody's, whatever the plan keeps by name", async () => {
    const one = await closed();
    await one.test.ports.clock.advance(23.9 * hour);
    await expectPeople(one, true);
    await one.test.ports.clock.advance(0.2 * hour);
    await expectPeople(one, false);
    const { roster } = await one.test.hostView();
    expect(roster.map(({ name }) => name)).toEqual(Array.from({ length: people }, () => ''));
  });

  it('all that it has found out is still there', async () => {
    const one = await closed();
    const before = await one.test.hostView();
    const points = recount((await stored(one)).entries.flatMap(({ events }) => events));
    await one.test.ports.clock.advance(24.1 * hour);
    const after = await one.test.hostView();
    expect({ ...after, roster: null }).toEqual({ ...before, roster: null });
    const { entries, words } = await stored(one);
    expect(recount(entries.flatMap(({ events }) => events))).toEqual(points);
    expect(words.filter(({ kind }) => kind === 'commitment').map(({ key }) => key)).not.toContain(one.players[0]!.seat);
    expect(
      words
        .filter(({ kind }) => kind === 'commitment')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(Array.from({ length: people }, (_, index) => `I will ${index}`));
  });

  it('[I3] what is stored leads to what is shown', async () => {
    const one = await closed();
    await one.test.ports.clock.advance(24.1 * hour);
    const before = await one.test.hostView();
    const { room } = await one.test.restarted();
    const again = value(room.attach(new FakeConnection('again'), hostHash)).view as HostView;
    expect({ ...again, roster: null }).toEqual({ ...before, roster: null });
    expect(stateOf(await stored(one)).game.peopleDropped).toBe(true);
  });

  it('every place still opens by its secret, and the host gives nobody a name', async () => {
    const one = await closed();
    await one.test.ports.clock.advance(24.1 * hour);
    value(one.test.room.attach(new FakeConnection('later'), 'hash-of-Person 1' as SecretHash));
    const { seat } = one.players[0]!;
    const renamed = one.test.send(one.test.host, { type: 'rename-seat', seat, name: 'Ada' });
    expect(await refusalOf(renamed)).toBe('closed');
    expect(namesIn(await stored(one))).toEqual([]);
  });

  it('a command that is sent again has no second effect', async () => {
    const one = await closed();
    const { test, players } = one;
    const hide = { type: 'hide-name', seat: players[0]!.seat } as const;
    value(await test.send(test.host, hide, 'once'));
    await test.ports.clock.advance(24.1 * hour);
    const { revision } = value(await test.send(test.host, hide, 'once'));
    await test.registry.stop('restarting');
    const registry = new Registry(inNewProcess(test.ports));
    await registry.start();
    const room = value(await registry.find(test.room.code));
    const later = new TestRoom(test.ports, registry, room);
    expect(value(await later.send(later.host, hide, 'once')).revision).toBeGreaterThan(revision);
    expect(await refusalOf(later.send(later.host, hide, 'twice'))).toBe('closed');
  });
});

describe('[P3] people leave on time', () => {
  it('[D13] where the room has left the memory', async () => {
    const one = await closed();
    leave(one);
    await one.test.ports.clock.advance(3 * hour);
    expect(await one.test.registry.count()).toEqual({ open: 0, stored: 1 });
    await one.test.ports.clock.advance(20.9 * hour);
    await expectPeople(one, true);
    await one.test.ports.clock.advance(0.4 * hour);
    await expectPeople(one, false);
    await one.test.ports.clock.advance(3 * hour);
    expect(await one.test.registry.count()).toEqual({ open: 0, stored: 1 });
  });

  it('where the server was off at that time', async () => {
    const one = await closed();
    await one.test.registry.stop('restarting');
    one.test.ports.clock.jump(30 * hour);
    await expectPeople(one, true);
    await new Registry(inNewProcess(one.test.ports)).start();
    await one.test.ports.clock.advance(1);
    await expectPeople(one, false);
  });

  it('where the server was started anew before', async () => {
    const one = await closed();
    await one.test.restarted(hour);
    await one.test.ports.clock.advance(22.9 * hour);
    await expectPeople(one, true);
    await one.test.ports.clock.advance(0.4 * hour);
    await expectPeople(one, false);
  });

  it('[I6] as soon as the store takes it', async () => {
    const one = await closed();
    one.test.ports.journal.failure = 'storage';
    await one.test.ports.clock.advance(24.1 * hour);
    await expectPeople(one, true);
    one.test.ports.journal.failure = null;
    await one.test.ports.clock.advance(2_000);
    await expectPeople(one, false);
  });

  it('once: nothing more is due, and the room rests', async () => {
    const one = await closed();
    await one.test.ports.clock.advance(24.1 * hour);
    const { entries } = await stored(one);
    await one.test.ports.clock.advance(24 * hour);
    expect((await stored(one)).entries).toHaveLength(entries.length);
    expect(one.test.room.due()).toBeNull();
    await settled();
  });
});
