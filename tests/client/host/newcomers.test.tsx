// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeatId } from '../../../shared/ids.ts';
import type { HostView } from '../../../shared/views.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(async () => {
  localStorage.clear();
  location.hash = '';
  vi.useFakeTimers();
  page = new HostPage();
  await page.open('lobby');
});
afterEach(() => page.close());

/** The roster with so many more, who have just come in. */
const withMore =
  (count: number) =>
  (view: HostView): HostView => ({
    ...view,
    roster: [
      ...view.roster,
      ...Array.from({ length: count }, (_, index) => ({ ...view.roster[0]!, seat: `more${index}` as SeatId })),
    ],
  });

const alert = () => page.root.querySelector('.people [role="alert"]');

describe('many people at once', () => {
  it('[D3] may be one’s own as well as strangers: neither answer stands out', async () => {
    await page.show('lobby', withMore(40));
    expect(alert()?.textContent).toContain('40 people have come in within ten seconds');
    expect([...(alert()?.querySelectorAll('button') ?? [])].map((one) => [one.textContent, one.className])).toEqual([
      ['They are mine', 'button button-secondary'],
      ['Lock the door', 'button button-secondary'],
    ]);
    await page.press('Lock the door');
    expect(page.sent).toEqual([{ type: 'lock-lobby', locked: true }]);
  });

  it('are taken for one’s own once the workshop has begun with them', async () => {
    await page.show('lobby', withMore(40));
    await page.show('brief', withMore(40));
    expect(alert()).toBeNull();
    await page.show('brief', withMore(60));
    expect(alert()).toBeNull();
  });

  it('[D3] are spoken of again when twice as many come later', async () => {
    await page.show('lobby', withMore(40));
    await page.show('brief', withMore(40));
    await page.show('brief', withMore(120));
    expect(alert()?.textContent).toContain('80 people');
  });
});
