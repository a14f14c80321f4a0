/** The sentence that a reason may have: kept with the room's words, shown as somebody's to nobody. */
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { planOf } from '../../shared/plan.ts';
import type { DebriefView } from '../../shared/debrief-views.ts';
import type { CardId } from '../../shared/ids.ts';
import { refusalOf, TestRoom, type Player } from '../support/test-room.ts';

/** Five people in one team, at the debrief; the host has chosen the first card. */
async function atDebrief() {
  const test = await TestRoom.open({ ...planOf('quick'), timed: false, scenarios: 1 });
  const players: Player[] = [];
  for (let number = 1; number <= 5; number++) players.push(await test.join(`Person ${number}`));
  await test.goTo('debrief-what');
  const [{ card } = { card: '' as CardId }] = (await debriefIn(test)).cards;
  await test.accepted(test.host, { type: 'choose-contested', cards: [card] });
  const send = (index: number, text: string) =>
    test.send(players[index]!.page, { type: 'give-reason', card, side: 'leader', reason: 'people', text });
  const stored = async () => {
    const { words } = (await test.ports.journal.read(test.room.code))!;
    return words.flatMap(({ kind, key, text }) => (kind === 'reason' ? [[key, text]] : []));
  };
  return { test, players, card, send, stored };
}

async function debriefIn(test: TestRoom): Promise<DebriefView> {
  const { scene } = await test.hostView();
  if (!('debrief' in scene)) throw new Error(scene.kind);
  return scene.debrief;
}

describe('[DEBRIEF-18] the sentence of a reason', () => {
  it('is cleaned like all that people write, and replaced by the next one', async () => {
    const { players, card, send, stored } = await atDebrief();
    await send(0, '  People\u200B first ');
    expect(await stored()).toEqual([[`${players[0]!.seat}:${card}`, 'People first']]);
    await send(0, 'Or time');
    expect(await stored()).toEqual([[`${players[0]!.seat}:${card}`, 'Or time']]);
  });
  it('may be left out, and is erased by that', async () => {
    const { send, stored } = await atDebrief();
    expect(await refusalOf(send(0, ' '))).toBe('ok');
    expect(await stored()).toEqual([]);
    await send(0, 'People first');
    await send(0, '');
    expect(await stored()).toEqual([]);
  });
  it('is refused where it cannot be shown', async () => {
    const { send, stored } = await atDebrief();
    expect(await refusalOf(send(0, 'x'.repeat(limits.reasonLength + 1)))).toBe('text_invalid');
    expect(await refusalOf(send(0, '\u200B'))).toBe('text_invalid');
    expect(await stored()).toEqual([]);
  });
});

it('[P5] [ANON-9] reasons are nobody’s in the store when the workshop has closed, and still quoted', async () => {
  const { test, send, stored } = await atDebrief();
  for (const index of [0, 1, 2, 3, 4]) await send(index, `Reason ${9 - index}`);
  const before = await debriefIn(test);
  expect(before.sentences?.map(({ text }) => text)).toHaveLength(5);
  await test.goTo('closed');
  expect((await stored()).map(([key]) => key?.split(':')[0]).sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  const { entries } = (await test.ports.journal.read(test.room.code))!;
  expect(JSON.stringify(entries)).not.toContain('reason-given');
  const after = await debriefIn(test);
  expect(after.reasons).toEqual(before.reasons);
  expect(after.sentences).toEqual(before.sentences);
  const { note } = after.sentences![0]!;
  await test.accepted(test.host, { type: 'hide-reason', note, hidden: true });
  expect((await debriefIn(test)).reasons[0]?.quotes).toHaveLength(4);
});
