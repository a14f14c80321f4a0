// @vitest-environment happy-dom
/** The console in a room where many teams appeal. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appealedCards, openCards } from '../../../client/host/appealed-cards.ts';
import type { AppealRow } from '../../../shared/host-rows.ts';
import type { TeamId } from '../../../shared/ids.ts';
import { card } from '../canned/room.ts';
import { HostPage } from './host-page.tsx';

/** As many teams as `sizes` says appeal against each of the cards. */
function appeals(...sizes: readonly number[]): readonly AppealRow[] {
  const cards = sizes.flatMap((size, index) => Array<number>(size).fill(index));
  return cards.map((index, team) => ({
    team: team as TeamId,
    round: 0,
    card: card(index),
    text: `Because ${String(team)}.`,
    verdict: 'open',
    best: false,
  }));
}

const ruled = (rows: readonly AppealRow[], index: number, verdict: AppealRow['verdict']) =>
  rows.map((row) => (row.card === card(index) ? { ...row, verdict } : row));

describe('cards that teams appeal against', () => {
  const order = (rows: readonly AppealRow[]) => appealedCards({ appeals: rows }).map((one) => one.card);

  it('stay in the order in which they came, those that are ruled on last', () => {
    const rows = appeals(2, 9, 4, 30);
    expect(order(rows)).toEqual([0, 1, 2, 3].map(card));
    expect(order([...rows, ...appeals(30)])).toEqual([0, 1, 2, 3].map(card));
    expect(order(ruled(rows, 0, 'parked'))).toEqual([1, 2, 3, 0].map(card));
    expect(openCards({ appeals: ruled(rows, 3, 'parked') })).toBe(3);
  });

  it('are told apart by round, and open again with a new appeal', () => {
    const [first, second] = ruled(appeals(2), 0, 'parked') as [AppealRow, AppealRow];
    expect(appealedCards({ appeals: [first, { ...second, round: 1 }] })).toHaveLength(2);
    expect(appealedCards({ appeals: [first, { ...second, verdict: 'open' }] })).toMatchObject([
      { open: 1, verdict: 'open', appeals: [{ team: 1 }, { team: 0 }] },
    ]);
  });
});

describe('appeals on the console', () => {
  let page: HostPage;

  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
    page = new HostPage();
  });
  afterEach(() => page.close());

  const show = (rows: readonly AppealRow[]) => page.show('reveal', (view) => ({ ...view, appeals: rows }));
  const section = () => page.root.querySelector('.appeals')!;
  const panels = () => [...section().querySelectorAll('.appeal')];
  const inPanel = (index: number, words: string) =>
    act(() => [...panels()[index]!.querySelectorAll('button')].find((one) => one.textContent === words)!.click());
  const teamsIn = (index: number) => panels()[index]!.querySelectorAll('.appeal-reason').length;

  it('stand card by card, and are ruled card by card', async () => {
    await page.open('reveal');
    await show(ruled(appeals(3, 20, 12, 8, 6, 2), 3, 'accepted'));
    expect(section().querySelector('.tag')?.textContent).toBe('5 cards open');
    expect(panels()).toHaveLength(5);
    expect(panels()[0]?.textContent).toMatch(/3 teams.*3 open/);
    await inPanel(0, 'Accept');
    await inPanel(1, 'Keep for the debrief');
    expect(page.sent).toEqual([
      { type: 'rule-appeal', round: 0, card: 'c0', verdict: 'accepted' },
      { type: 'rule-appeal', round: 0, card: 'c1', verdict: 'parked' },
    ]);
    await act(() => [...section().querySelectorAll('button')].find((one) => one.textContent === 'Next')!.click());
    expect(panels()).toHaveLength(1);
    expect([...panels()[0]!.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent)).toEqual(['Accept']);
  });

  it('leave the keyboard at their title when the card ruled on has gone to another page', async () => {
    const rows = appeals(7, 6, 5, 4, 3, 2);
    const focused = () => document.activeElement;
    await page.open('reveal');
    await show(rows);
    const button = panels()[0]!.querySelector<HTMLButtonElement>('.appeal-buttons button')!;
    button.focus();
    await inPanel(0, 'Accept');
    await show(ruled(rows, 0, 'accepted'));
    expect(focused()?.textContent).toBe('Appeals');
    (focused() as HTMLElement).blur();
    // Somebody else's ruling moves nobody.
    await show(ruled(ruled(rows, 0, 'accepted'), 1, 'accepted'));
    expect(focused()).toBe(document.body);
  });

  it('show what three teams say, all on demand, and the best argued one always', async () => {
    const rows = appeals(20).map((row) => ({ ...row, best: row.team === 9 }));
    await page.open('reveal');
    await show(rows);
    expect(teamsIn(0)).toBe(4);
    expect(panels()[0]?.textContent).toContain('Because 9.');
    await inPanel(0, 'Show all 20');
    expect(teamsIn(0)).toBe(20);
    await inPanel(0, 'Show fewer');
    expect(teamsIn(0)).toBe(4);
    await inPanel(0, 'Best argued');
    expect(page.sent).toEqual([{ type: 'award-appeal', team: 0, round: 0 }]);
    await show(appeals(3));
    expect(panels()[0]?.textContent).not.toContain('Show all');
  });
});

it('says that nobody is there, rather than how many of nobody have voted', async () => {
  localStorage.clear();
  const page = new HostPage();
  await page.open('vote');
  for (const name of ['vote', 'solo-sort', 'exit'] as const) {
    await page.show(name, (view) => {
      const { scene } = view;
      return 'progress' in scene ? { ...view, scene: { ...scene, progress: { done: 0, of: 0 } } } : view;
    });
    expect(page.root.querySelector('.host-main')?.textContent, name).toContain('Nobody is here at the moment');
    expect(page.text(), name).not.toContain('0 of 0');
  }
  page.close();
});
