import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { CardId, NoteId, RoomCode, ScenarioId, Secret, TeamId } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { refusalCodes, type RefusalCode } from '../../shared/refusals.ts';
import type { HostView, ParticipantView, Snapshot } from '../../shared/views.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
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

const seats = 4;
const limits = { seats, pushEveryMs: 1, awayAfterMs: 15_000 };

let journal: MemoryJournal;
let server: Served;
let room: Room;
beforeEach(async () => {
  journal = new MemoryJournal();
  server = await serve({ ports: { journal, limits } });
  room = await open();
});
afterEach(async () => {
  await server.close();
});

interface Room {
  readonly code: RoomCode;
  readonly host: Page;
  readonly screen: Page;
  readonly ada: Page;
  readonly bob: Page;
  readonly secrets: Readonly<Record<'host' | 'screen' | 'ada', Secret>>;
}

async function open(plan: Plan = planOf('standard')): Promise<Room> {
  const secrets = { host: newSecret(), screen: newSecret(), ada: newSecret() };
  const host = await server.page();
  const create = {
    protocol,
    hostSecret: secrets.host,
    screenSecret: secrets.screen,
    rescueSecret: newSecret(),
    plan,
  } as const;
  const { code } = granted(await request(host, 'create', create));
  const screen = await server.page();
  granted(await request(screen, 'resume', { protocol, code, role: 'screen', secret: secrets.screen }));
  const ada = await join(code, 'Ada', secrets.ada);
  return { code, host, screen, ada, bob: await join(code, 'Bob'), secrets };
}

async function join(code: RoomCode, name: string, secret = newSecret()): Promise<Page> {
  const page = await server.page();
  granted(await request(page, 'join', { protocol, code, secret, name }));
  return page;
}

async function snapshotOf(role: 'host' | 'seat'): Promise<Snapshot> {
  const page = role === 'host' ? room.host : room.ada;
  const secret = role === 'host' ? room.secrets.host : room.secrets.ada;
  return granted(await request(page, 'resume', { protocol, code: room.code, role, secret })).snapshot;
}

async function step(): Promise<string> {
  return ((await snapshotOf('host')).view as HostView).stage.step;
}

async function goTo(wanted: string): Promise<void> {
  for (let from = await step(); from !== wanted; from = await step()) {
    await accepted(room.host, { type: 'advance', from });
  }
}

async function cards(): Promise<readonly CardId[]> {
  const { scene } = (await snapshotOf('seat')).view as ParticipantView;
  if (scene.kind === 'solo-sort') return scene.cards;
  if (scene.kind === 'board') return scene.board.cards.map(({ card }) => card);
  throw new Error(`no cards in ${scene.kind}`);
}

async function accepted(page: Page, command: Command, id = newCommandId()): Promise<number> {
  return granted(await request(page, 'command', { id, command })).revision;
}

function send(page: Page, command: Command): Promise<unknown> {
  return raw(page, 'command', { id: newCommandId(), command });
}

/** Everything that is stored of every room. */
async function everything(): Promise<string> {
  const codes = await journal.list();
  return JSON.stringify(await Promise.all(codes.map((code) => journal.read(code))));
}

/** The answer is this refusal and nothing else, and nothing was stored. */
async function isRefused(code: RefusalCode, ask: () => Promise<unknown>): Promise<void> {
  expect(refusalCodes).toContain(code);
  const before = await everything();
  expect(await ask()).toEqual({ ok: false, error: { code } });
  expect(await everything()).toBe(before);
}

describe('a room that cannot be entered', () => {
  it('[A5] [A8] refuses unknown codes, and a secret in any role but its own', async () => {
    const page = await server.page();
    const stranger = { protocol, code: '999998', secret: newSecret(), name: 'Eve' };
    await isRefused('unknown_room', () => raw(page, 'join', stranger));
    const { code, secrets } = room;
    for (const [role, secret] of [
      ['host', secrets.screen],
      ['host', secrets.ada],
      ['screen', secrets.ada],
      ['seat', secrets.host],
      ['host', newSecret()],
    ]) {
      await isRefused('unknown_seat', () => raw(page, 'resume', { protocol, code, role, secret }));
    }
  });

  it('[A14] refuses the next when it is full: of twenty at once exactly those who fit get in', async () => {
    const pages = await Promise.all(Array.from({ length: 20 }, () => server.page()));
    const { code } = room;
    const replies = await Promise.all(
      pages.map((page) => request(page, 'join', { protocol, code, secret: newSecret(), name: 'Zoe' })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(seats - 2);
    for (const reply of replies) expect(reply.ok ? 'room_full' : reply.error.code).toBe('room_full');
    await isRefused('room_full', () => raw(pages[0]!, 'join', { protocol, code, secret: newSecret(), name: 'Eve' }));
  });

  it('refuses a newcomer while its door is locked', async () => {
    await accepted(room.host, { type: 'lock-lobby', locked: true });
    const page = await server.page();
    const newcomer = { protocol, code: room.code, secret: newSecret(), name: 'Eve' };
    await isRefused('room_locked', () => raw(page, 'join', newcomer));
  });
});

describe('a command at the wrong moment', () => {
  it('[F5] [F6] is refused before its step, after it, and for another round, card or scenario', async () => {
    const { ada } = room;
    const place = { type: 'place-solo', round: 0, card: 'aaaaa' as CardId, side: 'leader' } as const;
    await isRefused('wrong_round', () => send(ada, place));
    await isRefused('wrong_phase', () => send(ada, { type: 'tell-mood', mood: 1 }));
    await goTo('solo-sort:0');
    const [card] = await cards();
    await isRefused('unknown_card', () => send(ada, place));
    await isRefused('wrong_round', () => send(ada, { ...place, card: card!, round: 1 }));
    await isRefused('wrong_phase', () => send(ada, { type: 'propose-lock', round: 0, pass: 1 }));
    await goTo('team-sort:0');
    await isRefused('closed', () => send(ada, { ...place, card: card! }));
    await isRefused('board_incomplete', () => send(ada, { type: 'propose-lock', round: 0, pass: 1 }));
    await isRefused('wrong_phase', () => send(ada, { type: 'propose-lock', round: 0, pass: 2 }));
    await goTo('vote-1:1');
    const vote = { type: 'cast-vote', scenario: 'zzzzz' as ScenarioId, ballot: 1, mode: 'lead' } as const;
    await isRefused('wrong_round', () => send(ada, vote));
    await isRefused('wrong_round', () => send(ada, { ...place, card: card! }));
  });

  it('[A10] moves the workshop on once, however often the host presses', async () => {
    await isRefused('stale', () => send(room.host, { type: 'advance', from: 'brief' }));
    const presses = await Promise.all([1, 2, 3].map(() => send(room.host, { type: 'advance', from: 'lobby' })));
    expect(presses.filter((reply) => (reply as { ok: boolean }).ok)).toHaveLength(1);
    expect(await step()).toBe('brief');
    await isRefused('stale', () => send(room.host, { type: 'hold', from: 'lobby' }));
  });

  it('[F5] is refused while the clock is held, and once the workshop is closed', async () => {
    await goTo('solo-sort:0');
    const [card] = await cards();
    await accepted(room.host, { type: 'hold', from: 'solo-sort:0' });
    const place: Command = { type: 'place-solo', round: 0, card: card!, side: 'leader' };
    await isRefused('held', () => send(room.ada, place));
    await accepted(room.host, { type: 'close' });
    await isRefused('wrong_round', () => send(room.ada, place));
    await isRefused('wrong_phase', () => send(room.ada, { type: 'rename-me', name: 'Eve' }));
    await isRefused('wrong_phase', () => send(room.host, { type: 'advance', from: 'closed' }));
  });
});

describe('a command that is repeated', () => {
  it('[F8] [F9] gets the same answer and has one effect; [F10] with another content it is a conflict', async () => {
    await goTo('solo-sort:0');
    const [card] = await cards();
    const command: Command = { type: 'place-solo', round: 0, card: card!, side: 'leader' };
    const id = newCommandId();
    const revision = await accepted(room.ada, command, id);
    const before = await everything();
    for (let time = 0; time < 5; time += 1) expect(await accepted(room.ada, command, id)).toBe(revision);
    expect(await everything()).toBe(before);
    await isRefused('conflict', () => raw(room.ada, 'command', { id, command: { ...command, side: 'manager' } }));
    expect(await accepted(room.bob, command, id)).toBe(revision + 1);
  });
});

const hostCommands: readonly Command[] = [
  { type: 'configure', plan: planOf('quick') },
  { type: 'lock-lobby', locked: true },
  { type: 'make-teams' },
  { type: 'advance', from: 'lobby' },
  { type: 'back-to-talk', from: 'lobby' },
  { type: 'hold', from: 'lobby' },
  { type: 'resume', from: 'lobby' },
  { type: 'extend', from: 'lobby', seconds: 60 },
  { type: 'cut', activity: 'scenario', index: 1 },
  { type: 'rule-appeal', round: 0, card: 'x' as CardId, verdict: 'accepted' },
  { type: 'award-appeal', team: 0 as TeamId, round: 0 },
  { type: 'close' },
];

describe("the host's commands", () => {
  it('[A7] [F7] are refused to players, projectors, strangers, removed people and hosts of other rooms', async () => {
    const stranger = await server.page();
    const removed = await join(room.code, 'Eve');
    const farewell = new Promise((resolve) => removed.once('disconnect', resolve));
    const view = (await snapshotOf('host')).view as HostView;
    const { seat } = view.roster.find(({ name }) => name === 'Eve')!;
    const aimed: readonly Command[] = [
      { type: 'move-seat', seat, team: 0 as TeamId },
      { type: 'rename-seat', seat, name: 'Mallory' },
      { type: 'remove-seat', seat },
      { type: 'hide-commitment', note: 'none' as NoteId, hidden: true },
      { type: 'hide-reason', note: 'none' as NoteId, hidden: true },
    ];
    for (const command of [...hostCommands, ...aimed]) {
      await isRefused('forbidden', () => send(room.ada, command));
      await isRefused('forbidden', () => send(room.screen, command));
      await isRefused('not_seated', () => send(stranger, command));
    }
    await accepted(room.host, { type: 'remove-seat', seat });
    await farewell;

    const { host: otherHost, ada: otherAda } = await open();
    for (const { type, ...rest } of aimed) {
      await isRefused('unknown_target', () =>
        raw(otherHost, 'command', { id: newCommandId(), command: { type, ...rest } }),
      );
    }
    await isRefused('forbidden', () => send(otherAda, { type: 'close' }));
    expect(await step()).toBe('lobby');
  });

  it('[A7] and those of participants are refused to the host and the projector', async () => {
    for (const command of [
      { type: 'leave' },
      { type: 'tell-mood', mood: 1 },
      { type: 'rename-me', name: 'Eve' },
    ] as const) {
      await isRefused('forbidden', () => send(room.host, command));
      await isRefused('forbidden', () => send(room.screen, command));
    }
  });
});
