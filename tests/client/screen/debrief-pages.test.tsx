// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { cannedScreen } from '../canned.ts';
import { debrief } from '../canned/results.ts';
import { withPanel } from '../canned/screen.ts';
import { afterPage, beforePage, drawn, press, show } from './screen-page.tsx';

beforeEach(beforePage);
afterEach(afterPage);

describe('the pages of the debrief', () => {
  const host = (shown: DebriefView['shown']) => ({ ...withPanel(cannedScreen('debrief-what', Date.now()), shown) });
  const title = (root: HTMLElement) => root.querySelector('h1')?.textContent;

  it('follow the host, and turn back to the first where the host shows none', async () => {
    const page = await show('debrief-what');
    expect(title(page.root)).toBe('What we did');
    page.store.apply({ ...host({ panel: 'matrix', page: 1 }), revision: 500 });
    await drawn();
    expect(page.text()).toContain('8 of 11');
    page.store.apply({ ...host(null), revision: 501 });
    await drawn();
    expect(title(page.root)).toBe('What we did');
  });

  it('turn by the keys of the projector, until the host shows something else', async () => {
    const page = await show('debrief-what');
    page.store.apply({ ...host({ panel: 'contested', page: 0 }), revision: 500 });
    await drawn();
    await press('PageDown');
    expect(page.text()).toContain('3 of 11');
    // Something else in the room, and the same panel.
    page.store.apply({ ...host({ panel: 'contested', page: 0 }), revision: 501 });
    await drawn();
    expect(page.text()).toContain('3 of 11');
    page.store.apply({ ...host({ panel: 'lift', page: 0 }), revision: 502 });
    await drawn();
    expect(title(page.root)).toBe('Alone and together');
  });

  it('stay with a panel while others come in before it', async () => {
    const page = await show('debrief-now-what');
    await press('PageDown');
    const before = cannedScreen('debrief-now-what', Date.now());
    const commitments = debrief.commitments.slice(0, 2);
    page.store.apply({ ...withPanel(before, null, { commitments }), revision: 500 });
    await drawn();
    expect(title(page.root)).toBe('When …, I will …');
  });

  it('do not turn by themselves while the host leads, and do at the end', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    const led = await show('debrief-what');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(led.text()).toContain('1 of 11');
    led.root.remove();
    const { text } = await show('closed');
    expect(text()).toContain('1 of ');
    await vi.advanceTimersByTimeAsync(26_000);
    expect(text()).toContain('2 of ');
  });

  it('leave the arrow keys to a list and to a slider', async () => {
    const { root, text } = await show('debrief-what');
    const input = document.createElement('input');
    root.append(input);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await drawn();
    expect(text()).toContain('1 of 11');
  });
});
