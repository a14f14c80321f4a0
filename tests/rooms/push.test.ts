import { describe, expect, it } from 'vitest';
import type { CardId } from '../../shared/ids.ts';
import type { ParticipantView, RoomView, Snapshot, ViewChange } from '../../shared/views.ts';
import { viewAfter } from '../../shared/view-change.ts';
import { changeJson, partsOf } from '../../server/rooms/push.ts';
import type { WholeUpdate } from '../../server/rooms/ports.ts';
import { FakeConnection } from '../support/fakes.ts';
import { hostHash, screenHash, TestRoom, value } from '../support/test-room.ts';

const view = (parts: object): RoomView => ({ audience: 'team', ...parts }) as unknown as RoomView;
const change = (before: RoomView, after: RoomView): ViewChange =>
  JSON.parse(changeJson(partsOf(before, null), partsOf(after, null))) as ViewChange;

describe('a change of a view', () => {
  const before = view({ stage: { step: 'brief' }, scene: { kind: 'brief' }, team: { team: 1 } });

  it('holds the parts that are new, and nothing else', () => {
    const after = view({ ...before, scene: { kind: 'closed' } });
    expect(change(before, after)).toEqual({ scene: { kind: 'closed' } });
    expect(change(before, before)).toEqual({});
  });

  it('is the whole view for another audience, and where a part is gone', () => {
    const { team: _team, ...teamless } = before as RoomView & { team: unknown };
    const other = { ...before, audience: 'host' } as unknown as RoomView;
    for (const after of [teamless, other]) expect(change(before, after)).toEqual(after);
  });

  it('leads from what a page shows to what is shown now', () => {
    const afters = [
      view({ ...before, scene: { kind: 'closed' } }),
      view({ stage: { step: 'final' }, scene: { kind: 'final' } }),
      before,
    ];
    let shown = before;
    for (const after of afters) {
      const next = viewAfter(shown, change(shown, after));
      expect(next).toEqual(after);
      shown = next;
    }
  });
});

describe('the parts of a view', () => {
  it('are the same as before where nothing is new, and new where one is gone', () => {
    const first = partsOf(view({ stage: 1, team: 2 }), null);
    expect(partsOf(view({ stage: 1, team: 2 }), first)).toBe(first);
    expect(partsOf(view({ stage: 1 }), first)).not.toBe(first);
    expect(Object.keys(partsOf(view({ stage: 1 }), first))).toEqual(['audience', 'stage']);
  });

  it('are not encoded again where they are the same object', () => {
    let times = 0;
    const stage = { toJSON: () => (times += 1) && 'stage' };
    let parts = partsOf(view({ stage, scene: 0 }), null);
    for (let scene = 1; scene <= 9; scene += 1) parts = partsOf(view({ stage, scene }), parts);
    expect(times).toBe(2);
    expect(parts['scene']?.json).toBe('9');
  });
});

/** A page that knows no more than what it is sent. */
class WirePage extends FakeConnection {
  shown: RoomView | null = null;
  bytes = 0;

  override push(update: WholeUpdate, json: string): void {
    super.push(update, json);
    const told = JSON.parse(json) as { readonly view?: ViewChange };
    if (told.view) this.shown = viewAfter(this.shown, told.view);
    this.bytes += json.length;
    if (update.view) expect(this.shown).toEqual(JSON.parse(JSON.stringify(update.view)));
    else expect(told.view).toBeUndefined();
  }

  enter({ view }: Snapshot): this {
    this.shown = view;
    return this;
  }
}

describe('a page', () => {
  it('shows the whole view at each push, of which it is sent only what is new', async () => {
    const test = await TestRoom.open();
    const players = await Promise.all(['Ada', 'Ben', 'Cem', 'Dot'].map((name) => test.join(name)));
    const pages = players.map(({ page }, index) => {
      const wire = new WirePage(`wire-${page.id}`);
      const hash = `hash-of-${['Ada', 'Ben', 'Cem', 'Dot'][index] ?? ''}`;
      return wire.enter(value(test.room.attach(wire, hash as typeof hostHash)));
    });
    const screen = new WirePage('screen');
    const host = new WirePage('host-again');
    screen.enter(value(test.room.attach(screen, screenHash)));
    await test.goTo('reveal');
    host.enter(value(test.room.attach(host, hostHash)));
    test.room.detach(pages[3]?.id ?? '');
    await test.ports.clock.advance(16_000);
    for (const page of [...pages.slice(0, 3), screen, host]) expect(page.updates.length).toBeGreaterThan(0);
    // Who has gone changes the roster of the host, and that is all that is sent.
    expect(host.bytes).toBeLessThan(JSON.stringify(host.shown).length * host.updates.length);
  });
});

describe('the pace of pushes', () => {
  async function boards() {
    const test = await TestRoom.open();
    const [ada, ben] = [await test.join('Ada'), await test.join('Ben')];
    await test.goTo('team-sort');
    await test.ports.clock.advance(1_000);
    const { scene } = ben.page.updates.findLast(({ view }) => view)?.view as ParticipantView;
    const cards = scene.kind === 'board' ? scene.board.cards.map(({ card }) => card) : [];
    const move = (at: number) =>
      test.accepted(ada.page, { type: 'place-card', round: 0, card: cards[at] as CardId, side: 'leader' });
    const pushesIn = async (ms: number): Promise<number> => {
      const before = ben.page.updates.length;
      await test.ports.clock.advance(ms);
      return ben.page.updates.length - before;
    };
    return { clock: test.ports.clock, move, pushesIn };
  }

  it('is twenty a second at most, and slower while the process is late', async () => {
    const { clock, move, pushesIn } = await boards();
    await move(0);
    expect(await pushesIn(1)).toBe(1);
    await move(1);
    expect([await pushesIn(48), await pushesIn(1)]).toEqual([0, 1]);
    await clock.advance(1_000);
    await move(2);
    clock.jump(40);
    expect(await pushesIn(1)).toBe(1);
    await move(3);
    await move(4);
    expect([await pushesIn(300), await pushesIn(100)]).toEqual([0, 1]);
    await move(5);
    expect(await pushesIn(51)).toBe(1);
  });
});
