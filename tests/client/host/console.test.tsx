// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardMs } from '../../../client/host/guard.ts';
import type { Instant, ScenarioId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { code, texts } from '../canned.ts';
import { settle } from '../fake-wire.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => page.close());

describe('going on', () => {
  it('names the moment, and takes a double click once', async () => {
    await page.open('brief');
    const next = page.button('Start the solo sort');
    next.click();
    next.click();
    expect(page.sent).toEqual([{ type: 'advance', from: 'brief' }]);
  });

  it('asks back while people are at it, and ends the step only then', async () => {
    await page.open('solo-sort');
    await page.press('End the solo sort now');
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('5 people are still at it');
    await page.press('End it now');
    expect(page.sent).toEqual([{ type: 'advance', from: 'solo-sort:0' }]);
  });

  it('asks about a phone that only lies there once, and about the next person who is late', async () => {
    const toTalk = 'Close the vote, let them talk';
    const again = async (seats: readonly string[]) => {
      await act(() => void (page.store.pending.value = []));
      await page.show('vote', (view) => ({
        ...view,
        roster: view.roster.map((row) => ({ ...row, away: false, done: !seats.includes(row.name) })),
      }));
      await page.press(toTalk);
      return page.root.querySelector('dialog[open]') !== null;
    };
    await page.open('vote');
    expect(await again(['Elif'])).toBe(true);
    await page.press('End it now');
    expect(await again(['Elif'])).toBe(false);
    expect(await again(['Elif', 'Ines'])).toBe(true);
    await page.press('Let them go on');
    expect(await again([])).toBe(false);
    expect(await again(['Elif'])).toBe(true);
    expect(page.sent).toHaveLength(3);
  });

  it('withdraws the question when the step has ended by itself', async () => {
    await page.open('solo-sort');
    await page.press('End the solo sort now');
    await page.show('board');
    expect(page.root.querySelector('dialog[open]')).toBeNull();
  });

  it('keeps a tap that was meant for the last step out of the new one', async () => {
    await page.open('brief');
    await page.show('talk');
    await page.press('End the talk, vote again');
    expect(page.sent).toEqual([]);
    vi.advanceTimersByTime(guardMs);
    await page.press('End the talk, vote again');
    expect(page.sent).toEqual([{ type: 'advance', from: 'talk:0' }]);
  });

  it('offers talk and reveal after a first vote, with the advice as a suggestion', async () => {
    await page.open('vote-over');
    expect(page.text()).toContain('Suggestion: let them talk');
    await page.press('Show the answer');
    expect(page.sent).toEqual([{ type: 'advance', from: 'vote-1:0', choice: 'reveal' }]);
  });

  it('says why it is not possible yet', async () => {
    await page.open('lobby-empty');
    expect(page.text()).toContain('At least two people are needed.');
    await page.press('Start: how it works');
    expect(page.sent).toEqual([]);
  });

  it('sends nothing while the line is down, and says so', async () => {
    await page.open('brief');
    page.store.connection.value = 'offline';
    await settle();
    await page.press('Start the solo sort');
    await page.press('Pause');
    await page.key('p');
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('Not connected');
  });
});

describe('the clock', () => {
  it('is held, let go and made longer by button or key, always for the moment that is shown', async () => {
    await page.open('board');
    await page.press('Pause');
    await page.press('30 more seconds');
    await page.key('t');
    expect(page.sent).toEqual([
      { type: 'hold', from: 'team-sort:0' },
      { type: 'extend', from: 'team-sort:0', seconds: 30 },
      { type: 'back-to-talk', from: 'team-sort:0' },
    ]);
    await page.show('board-paused');
    await page.key('p');
    expect(page.sent.at(-1)).toEqual({ type: 'resume', from: 'team-sort:0' });
  });

  it('offers to leave something out when it gets late', async () => {
    await page.open('board');
    await page.show('board', (view) => ({ ...view, startedAt: (-60 * 60_000) as Instant }));
    expect(page.text()).toContain('minutes late');
    expect(page.root.querySelector('.time-panel details')?.hasAttribute('open')).toBe(true);
    await page.press('Leave out scenario 3');
    expect(page.sent).toEqual([]);
    await page.press('Leave it out');
    expect(page.sent).toEqual([{ type: 'cut', activity: 'scenario', index: 2 }]);
  });
});

describe('what is not for the shared screen', () => {
  it('stays away until the notes are opened, and closes again with the next scenario', async () => {
    await page.open('vote');
    const asksForNotes = () =>
      page.wire.unanswered('texts').some(({ request }) => JSON.stringify(request).includes('"notes":["v0"]'));
    expect(page.text()).not.toContain('The articles say');
    expect(asksForNotes()).toBe(false);
    await page.press('Show notes');
    expect(asksForNotes()).toBe(true);
    while (page.wire.unanswered('texts').length > 0) {
      await act(async () => {
        await page.wire.answer('texts', ok(texts));
      });
    }
    expect(page.text()).toContain('The articles say');
    expect(page.text()).toContain('What does this team have already');
    await page.show('talk');
    expect(page.text()).toContain('Hide notes');
    await page.show('talk', (view) => ({ ...view, scene: { kind: 'talk', scenario: 'v1' as ScenarioId } }));
    expect(page.text()).toContain('Show notes');
    expect(page.text()).not.toContain('The articles say');
  });

  it('shows the screen key on demand only', async () => {
    await page.open('lobby');
    await page.press('On another computer');
    expect(page.text()).not.toContain('scre en-s');
    await page.press('Show the screen key');
    expect(page.text()).toContain('scre en-s');
  });
});

describe('people', () => {
  it('are moved at once, and removed only after asking', async () => {
    await page.open('lobby');
    await page.press('Ana');
    await page.press('Green');
    expect(page.sent).toEqual([{ type: 'move-seat', seat: 's0', team: 2 }]);
    await page.press('Benedikt');
    await page.press('Remove');
    expect(page.sent).toHaveLength(1);
    expect(page.text()).toContain('They can join again');
    await page.press('Yes, remove');
    expect(page.sent.at(-1)).toEqual({ type: 'remove-seat', seat: 's1' });
  });
});

describe('the page', () => {
  it('tells a stranger that this browser is not the host', async () => {
    location.hash = `#${code}`;
    await page.open(null);
    expect(page.text()).toContain('not the host');
    expect(page.wire.connects).toBe(0);
  });

  it('recalls open appeals before the final score, and leads to them', async () => {
    await page.open('reveal');
    await page.show('reveal', (view) => ({ ...view, next: [{ to: 'final', blocked: null, early: false }] }));
    await page.press('Show the final score');
    const asked = page.root.querySelector('dialog[open]')?.textContent;
    expect(asked).toContain('Show the final score?');
    expect(asked).toContain('1 card is under appeal. If you accept an appeal later');
    await page.press('To the appeals');
    expect(page.root.querySelector('dialog[open]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Appeals');
    expect(page.sent).toEqual([]);
    await page.press('Show the final score');
    await page.press('Show the final score');
    expect(page.sent).toEqual([{ type: 'advance', from: 'reveal:0' }]);
  });

  it('takes appeals and commitments in hand', async () => {
    await page.open('reveal');
    await page.press('Keep for the debrief');
    expect(page.sent).toEqual([{ type: 'rule-appeal', round: 0, card: 'c4', verdict: 'parked' }]);
    await page.show('debrief-now-what');
    await page.press('Hide');
    expect(page.sent.at(-1)).toEqual({ type: 'hide-commitment', note: 'c0', hidden: true });
  });
});
