// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownPanel } from '../../../../shared/debrief-views.ts';
import type { NoteId } from '../../../../shared/ids.ts';
import { ok } from '../../../../shared/result.ts';
import { texts } from '../../canned.ts';
import type { HostScene } from '../../canned/host.ts';
import { debrief, smallDebrief } from '../../canned/results.ts';
import { HostPage } from '../host-page.tsx';
import { withDebrief } from './with-debrief.ts';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => page.close());

async function look(scene: HostScene, panel: ShownPanel['panel'], number = 0): Promise<string> {
  await page.open(scene);
  await page.answer('texts', ok(texts));
  await page.show(scene, withDebrief({ shown: { panel, page: number } }));
  return page.text();
}

const rows = () =>
  [...page.root.querySelectorAll('.figures tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

describe('the console tells what the projector shows', () => {
  it('of mood and facts', async () => {
    const text = await look('debrief-what', 'mood');
    expect(text).toContain('3Hard going7Mixed14Good');
    expect(text).toContain('24 people placed cards 263 times and took back 41.');
    expect(text).toContain('0.6 times on average');
    expect(text).toContain('31 of 138 votes changed');
  });

  it('of the matrix, row by row as on that page', async () => {
    await look('debrief-what', 'matrix', 2);
    expect(rows()).toHaveLength(debrief.cards.length - 8);
    expect(rows().at(-1)?.[0]).toContain('Repairs the plan');
    expect(rows().at(-1)?.[1]).toBe('92%');
  });

  it('of alone and together, without naming the best of a team', async () => {
    await look('debrief-what', 'lift');
    expect(rows()[0]).toEqual(['Whole room', '62%', '90%', '70%', '80%']);
    expect(rows()[1]).toEqual(['Orange', '62%', '–', '70%', '80%']);
  });

  it('of the leans, all cards first, and topics with cards of both sides', async () => {
    const text = await look('debrief-so-what', 'lean');
    expect(rows().slice(0, 2)).toEqual([
      ['All cards', '+0.1 towards Leader'],
      ['People', '+0.5 towards Leader'],
    ]);
    expect(rows().map(([topic]) => topic)).not.toContain('Change');
    expect(text).toContain('“Leader” got 64% of what is worded pleasantly and 42% of what is not.');
  });

  it('of minds that changed, a scenario a page and only those with a second vote', async () => {
    const text = await look('debrief-so-what', 'minds');
    expect(text).toContain('5 of 8 came round');
    expect(text).toContain('The talk closed 50% of the gap');
    expect(text).not.toContain('Your team is moved to a field');
  });

  it('of pairs of teams, of sentences of the deck, and of tips', async () => {
    expect(await look('debrief-so-what', 'pairs')).toContain('Orange and Blue differ on 4 of 10 cards');
    await page.show('debrief-so-what', withDebrief({ shown: { panel: 'neither', page: 0 } }));
    expect(page.text()).toContain('Somebody has to say where to');
    await page.show('debrief-so-what', withDebrief({ shown: { panel: 'claims', page: 1 } }));
    expect(page.text()).toContain('Neither of them is a rank');
    expect(page.text()).not.toContain('Both roles are needed');
  });

  it('of the tips for the weak topic first', async () => {
    await look('debrief-now-what', 'tips');
    await page.answer('texts', ok(texts));
    const tips = [...page.root.querySelectorAll('.plain-list li')].map((one) => one.textContent);
    expect(tips).toHaveLength(3);
    expect(tips[0]).toContain('For every reason you give');
  });

  it('of the last cards', async () => {
    const text = await look('closed', 'exit');
    expect(text).toContain('79% (58% to 91%) fit on cards that nobody had seen');
    expect(text).toContain('Difference: +17 points');
    expect(text).toContain('Usefulness: 4.3 of 5');
  });

  it('with a warning where the room is small', async () => {
    await look('debrief-what', 'mood');
    expect(page.root.querySelector('.few')).toBeNull();
    await page.show('debrief-what', withDebrief(smallDebrief));
    expect(page.root.querySelector('.few')?.textContent).toContain('Only 4 people');
  });
});

describe('the wall', () => {
  it('is moderated by note, and a new sentence moves none that is read', async () => {
    await look('debrief-now-what', 'wall');
    const note = (name: string, text: string) => ({
      note: name as NoteId,
      text,
      mode: 'lead' as const,
      hidden: false,
    });
    const show = (...commitments: ReturnType<typeof note>[]) =>
      page.show('debrief-now-what', withDebrief({ commitments }));
    await show(note('b', 'Bread'), note('c', 'Corn'));
    await show(note('a', 'Apple'), { ...note('b', 'Bread'), hidden: true }, note('c', 'Corn'));
    const read = [...page.root.querySelectorAll('.moderated bdi')].map((one) => one.textContent);
    expect(read).toEqual(['Bread', 'Corn', 'Apple']);
    await page.press('Hide: Apple');
    await page.press('Show again: Bread');
    expect(page.sent).toEqual([
      { type: 'hide-commitment', note: 'a', hidden: true },
      { type: 'hide-commitment', note: 'b', hidden: false },
    ]);
  });
});
