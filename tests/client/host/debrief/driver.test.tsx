// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownPanel } from '../../../../shared/debrief-views.ts';
import type { HelperId } from '../../../../shared/ids.ts';
import { ok } from '../../../../shared/result.ts';
import { card, team } from '../../canned/room.ts';
import { HostPage } from '../host-page.tsx';
import { withDebrief } from './with-debrief.ts';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => page.close());

const from = 'debrief-what';
const show = (panel: ShownPanel['panel'], at = 0) => ({ type: 'show-panel', from, panel, page: at });
const at = (panel: ShownPanel['panel'], number = 0) => page.show(from, withDebrief({ shown: { panel, page: number } }));

describe('the panels', () => {
  it('follow each other by two large buttons, also when they are pressed faster than the page is drawn', async () => {
    await page.open(from);
    expect(page.text()).toContain('On the projector: What we did');
    const on = page.button('Next');
    on.click();
    on.click();
    expect(page.sent).toEqual([show('contested'), show('contested', 1)]);
    await act(() => undefined);
    expect(page.text()).toContain('On the projector: Cards that divided us, page 3 of 11');
    await page.press('Back');
    expect(page.sent.at(-1)).toEqual(show('contested'));
  });

  it('are turned by the keys of a presenter, and by two of the keyboard', async () => {
    await page.open(from);
    await page.key('PageDown');
    await page.key('.');
    await page.key('PageUp');
    await page.key(',');
    expect(page.sent).toEqual([show('contested'), show('contested', 1), show('contested'), show('mood')]);
  });

  it('can be chosen from the list, which says which one is shown', async () => {
    await page.open(from);
    await at('matrix', 1);
    const current = page.root.querySelectorAll('.driver [aria-current]');
    expect([...current].map((one) => one.textContent)).toEqual(['Card by card']);
    expect(page.text()).toContain('On the projector: Card by card, page 8 of 11');
    await page.press('Alone and together');
    expect(page.sent).toEqual([show('lift')]);
  });

  it('are announced by the button: another page, another card, the reasons for it, another panel', async () => {
    await page.open(from);
    const labels = ['Cards that divided us', 'reasons for this card', 'card 2'];
    for (const [index, label] of labels.entries()) {
      expect(page.button('Next').textContent).toContain(`Next: ${label}`);
      await at('contested', index);
    }
    await at('matrix');
    expect(page.button('Next').textContent).toContain('Next page');
  });

  it('say which of them matter most, in words too, and how many pages there is time for', async () => {
    await page.open(from);
    const marked = [...page.root.querySelectorAll('.driver-choice')]
      .filter((one) => one.textContent.includes('matters most'))
      .map((one) => one.firstChild?.textContent);
    expect(marked).toEqual(['What we did', 'Cards that divided us']);
    expect(page.text()).toContain('3 min planned, enough for about 4 of 11 pages.');
    await page.show(from, (view) => ({ ...view, plan: { ...view.plan, timed: false } }));
    expect(page.text()).not.toContain('planned, enough');
    await page.show('closed');
    expect(page.text()).not.toContain('matters most');
  });

  it('bring whoever turns them back to the place that says where the projector is', async () => {
    const scrolled: Element[] = [];
    const spy = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
    await page.open(from);
    const held = page.button('Hide');
    held.focus();
    await page.key('PageDown');
    expect(scrolled.map((one) => one.className)).toEqual(['driver-now']);
    expect(document.activeElement).toBe(held);
    await at('matrix');
    expect(scrolled).toHaveLength(1);
    spy.mockRestore();
  });

  it('end at the button that leads on, without pressing it', async () => {
    await page.open(from);
    await at('replay');
    await page.press('To the next step');
    expect(document.activeElement?.textContent).toBe('Go on: so what?');
    expect(page.sent).toEqual([]);
  });

  it('stay as they are while the line is down', async () => {
    await page.open(from);
    await act(() => void (page.store.connection.value = 'offline'));
    await page.press('Next');
    await page.key('PageDown');
    await page.press('Card by card');
    expect(page.sent).toEqual([]);
  });

  it('leave the keys alone where there is nothing to turn', async () => {
    await page.open('reveal');
    const press = new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true });
    document.body.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(false);
  });

  it('may be shown once more at the end, where nothing comes after the last', async () => {
    await page.open('closed');
    expect(page.text()).toContain('All panels, one after the other');
    await page.show('closed', withDebrief({ shown: { panel: 'neither', page: 0 } }));
    expect(page.button('Next').getAttribute('aria-disabled')).toBe('true');
    await page.press('What stayed');
    await page.press('Next');
    expect(page.sent.at(-1)).toEqual({ type: 'show-panel', from: 'closed', panel: 'wall', page: 0 });
    expect(page.text()).toContain('On the projector: When …, I will …');
  });
});

describe('the replay', () => {
  const range = () => page.root.querySelector<HTMLInputElement>('input[type=range]');

  it('is played, taken back, and sent to a moment once the slider is let go of', async () => {
    await page.open(from);
    await at('replay', 30);
    await page.press('Play');
    await page.press('Back to the start');
    const slider = range();
    if (slider === null) throw new Error('no slider');
    await act(() => {
      slider.value = '55';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(page.sent).toEqual([show('replay', 100), show('replay', 0)]);
    await act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));
    expect(page.sent.at(-1)).toEqual(show('replay', 55));
  });

  it('has a button for each part of a round once the boards have come', async () => {
    await page.open(from);
    await at('replay');
    const board = {
      team: team(0),
      members: 5,
      first: {},
      second: {},
      moves: [
        [0, card(1), 'leader'],
        [2_000, card(1), 'manager'],
      ],
      locks: [3_000, null],
    };
    await page.answer('replay', ok({ boards: [board] }));
    // A second at rest, three of moves, and a second at rest: the lock is at four fifths.
    await page.press('First lock');
    expect(page.sent).toEqual([show('replay', 80)]);
    expect(range()?.getAttribute('aria-valuetext')).toContain('First lock');
  });
});

describe('who helps', () => {
  it('drives as well if they run the workshop, and only looks if they look after people', async () => {
    await page.open(from, 'h1' as HelperId);
    await page.press('Next');
    expect(page.sent).toEqual([show('contested')]);
    page.close();
    vi.useFakeTimers();
    page = new HostPage();
    await page.open(from, 'h2' as HelperId);
    expect(page.text()).toContain('On the projector: What we did');
    expect(page.root.querySelector('.driver button')).toBeNull();
    expect(page.text()).not.toContain('Replace');
    await page.key('PageDown');
    expect(page.sent).toEqual([]);
    await page.press('Hide');
    expect(page.sent).toEqual([{ type: 'hide-reason', note: 'n1', hidden: true }]);
  });
});
