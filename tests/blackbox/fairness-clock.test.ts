/** What the steps of a clock and the bytes of two games can show more sharply than real time can. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Mode } from '../../shared/commands.ts';
import type { RoomCode, ScenarioId, Secret } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { HostView } from '../../shared/views.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import { HostBot } from '../bots/host.ts';
import { FakeClock } from '../support/fakes.ts';
import {
  granted,
  newCommandId,
  newSecret,
  raw,
  request,
  serve,
  type Page,
  type Served,
} from '../support/test-server.ts';
import { begin, firstDifference, record, stepNames, teams, type Script, type Tape } from './tape.ts';

const votesOnly: Plan = { ...planOf('quick'), sortRounds: 0, scenarios: 2, seconds: { 'vote-1': 25 } };
const voteMs = 25_000;

interface Ballot {
  readonly server: Served;
  readonly clock: FakeClock;
  readonly journal: MemoryJournal;
  readonly code: RoomCode;
  readonly host: HostBot;
  readonly secrets: readonly Secret[];
  readonly pages: Page[];
  readonly scenario: () => ScenarioId;
}

/** A first ballot that has just opened, on a clock that the test moves. */
async function ballot(people: number): Promise<Ballot> {
  const [clock, journal] = [new FakeClock(), new MemoryJournal()];
  const server = await serve({ ports: { clock, journal } });
  const host = new HostBot({ url: server.url, plan: votesOnly });
  await host.page.start();
  const code = host.code();
  const secrets = Array.from({ length: people }, newSecret);
  const pages: Page[] = [];
  for (const [index, secret] of secrets.entries()) {
    const page = await server.page({ reconnection: false });
    granted(await request(page, 'join', { protocol, code, secret, name: `Person ${index}` }));
    pages.push(page);
  }
  for (const from of ['lobby', 'brief']) await host.page.play({ type: 'advance', from });
  await clock.advance(100);
  await expect.poll(() => viewOf(host).stage.kind).toBe('vote-1');
  const scenario = (): ScenarioId => {
    const { scene } = viewOf(host);
    if (scene.kind !== 'vote') throw new Error(`no vote in ${scene.kind}`);
    return scene.scenario;
  };
  return { server, clock, journal, code, host, secrets, pages, scenario };
}

function viewOf(host: HostBot): HostView {
  return host.view();
}

function vote({ scenario }: Ballot, page: Page, mode: Mode = 'lead', more = {}): Promise<unknown> {
  const command = { type: 'cast-vote', scenario: scenario(), ballot: 1, mode, ...more };
  return raw(page, 'command', { id: newCommandId(), command });
}

/** Lets so much time pass, and what it has brought about arrive. */
async function pass({ clock, host }: Ballot, ms: number): Promise<void> {
  await clock.advance(ms);
  await host.page.ask('gesture', { card: null });
}

async function end({ server, host }: Ballot): Promise<void> {
  host.page.stop();
  await server.close();
}

function endOf(host: HostBot): number | null {
  const { clock } = viewOf(host).stage;
  return clock.kind === 'running' ? clock.endsAt : null;
}

describe('the deadline of a ballot', () => {
  it.each([
    [-50, 'ok'],
    [0, 'ok'],
    [1, 'closed'],
    [50, 'closed'],
    [500, 'closed'],
  ])('[F5] %i ms from it, a vote over the wire is: %s', async (offset, expected) => {
    const room = await ballot(2);
    const before = JSON.stringify(await room.journal.read(room.code));
    const left = endOf(room.host)! - room.clock.now();
    await room.clock.advance(left - 1_000);
    // No timer fires here: what counts is the instant at which the vote comes in.
    room.clock.jump(1_000 + offset);
    const reply = (await vote(room, room.pages[0]!)) as { ok: boolean; error?: { code: string } };
    expect(reply.ok ? 'ok' : reply.error?.code).toBe(expected);
    const after = JSON.stringify(await room.journal.read(room.code));
    expect(after.includes('vote-cast')).toBe(expected === 'ok');
    if (expected !== 'ok') expect(after).toBe(before);
    await end(room);
  });

  it('[F5] [F7] takes no time from a phone: a vote that brings one along is refused', async () => {
    const room = await ballot(2);
    for (const field of ['at', 'sentAt', 'time', 'now']) {
      const reply = await vote(room, room.pages[0]!, 'lead', { [field]: room.clock.now() - 86_400_000 });
      expect(reply).toEqual({ ok: false, error: { code: 'bad_request' } });
    }
    await end(room);
  });
});

describe('the early end of a ballot', () => {
  it('[F14] waits for all who are there, is not brought on by answering twice, and not held up by a ghost', async () => {
    const room = await ballot(4);
    const [ada, bob, cleo, ghost] = room.pages as [Page, Page, Page, Page];
    const planned = endOf(room.host)!;
    ghost.disconnect();
    // The room's clock stands still meanwhile; the server's sockets need a moment of real time.
    await pause(100);
    for (const page of [ada, bob]) await vote(room, page);
    // The same people again, changed, and over another connection.
    for (let time = 0; time < 3; time += 1) await vote(room, ada, 'both');
    const again = await room.server.page({ reconnection: false });
    granted(await request(again, 'resume', { protocol, code: room.code, role: 'seat', secret: room.secrets[1]! }));
    await vote(room, again, 'manage');
    await pass(room, 8_000);
    expect(endOf(room.host)).toBe(planned);
    expect(viewOf(room.host).roster.filter(({ online }) => !online)).toHaveLength(1);
    await vote(room, cleo);
    await pass(room, 5_000);
    expect(endOf(room.host)).toBe(planned);
    // From here on the ghost counts as absent, and everybody else has answered.
    await pass(room, 2_500);
    expect(endOf(room.host)).toBeLessThan(planned);
    await pass(room, 6_000);
    expect(viewOf(room.host).stage.clock.kind).toBe('over');

    await room.host.page.play({ type: 'advance', from: 'vote-1:0', choice: 'reveal' });
    await room.host.page.play({ type: 'advance', from: 'scenario-reveal:0' });
    await pass(room, 100);
    await expect.poll(() => viewOf(room.host).stage.step).toBe('vote-1:1');
    for (const page of [ada, again, cleo]) await vote(room, page);
    await pass(room, 100);
    expect(endOf(room.host)! - room.clock.now()).toBeLessThanOrEqual(5_000);
    expect((await room.host.page.play({ type: 'advance', from: 'vote-1:1' })).kind).toBe('ok');
    await end(room);
  });

  it('[F14] does not come while somebody who is there has not answered', async () => {
    const room = await ballot(3);
    for (const page of room.pages.slice(1)) await vote(room, page);
    await pass(room, voteMs - 6_000);
    expect(endOf(room.host)! - room.clock.now()).toBeGreaterThan(5_000);
    expect((await room.host.page.play({ type: 'advance', from: 'vote-1:0' })).kind).toBe('ok');
    await end(room);
  });
});

describe('votes before they are shown', () => {
  it('[F4] [F3] differ, and no byte to another phone or to the projector does', { timeout: 30_000 }, async () => {
    const plan: Plan = { ...planOf('standard'), teamCount: teams, cardsPerRound: 4, scenarios: 1 };
    const modes: readonly Mode[] = ['lead', 'manage', 'both'];
    const script = (shift: number): Script => ({
      alone: () => 'leader',
      together: (_, card) => (card % 2 === 0 ? 'leader' : 'manager'),
      vote: (person, scenario, ballotOf) =>
        person === 0 ? 'lead' : modes[(person * (1 + shift) + scenario + ballotOf + shift) % modes.length]!,
    });
    const begun = await begin(plan);
    const [one, other] = [await record(begun, begun.deal, script(0)), await record(begun, begun.deal, script(1))];
    const watching = (tape: Tape): Tape =>
      new Map([...tape].filter(([name]) => name === 'person 0' || name === 'screen'));
    const steps = stepNames(plan);
    expect(firstDifference(watching(one), watching(other), steps)).toBe('scenario-reveal:0');
    expect(firstDifference(one, other, steps)).toBe('vote-1:0');
  });
});
