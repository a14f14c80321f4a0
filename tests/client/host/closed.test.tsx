// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HelperId } from '../../../shared/ids.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  page.close();
});

const report = () => page.root.querySelector<HTMLAnchorElement>('a[href="/report#483172"]');

describe('after the end', () => {
  it('the report is the main action, in a tab of its own', async () => {
    await page.open('closed');
    expect(report()?.textContent).toBe('Open the report');
    expect(report()?.className).toContain('button-primary');
    expect(report()?.target).toBe('_blank');
    expect(page.root.querySelectorAll('main .button-primary')).toHaveLength(1);
    expect(page.button('Record of all facts').className).toContain('button-quiet');
  });

  it('says until when all is kept, and that names go sooner', async () => {
    await page.open('closed');
    expect(page.text()).toContain('is deleted on May 17, 2030');
    expect(page.text()).toContain('go 24 hours after the end');
  });

  it('has addresses for everybody, the one for later with a day a week after the close', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
    await page.open('closed');
    expect(page.text()).toContain('Four new cards for May 10, 2030');
    await page.press(`Copy: ${location.origin}/report#483172`);
    await page.press(`Copy: ${location.origin}/later#483172`);
    expect(written).toEqual([`${location.origin}/report#483172`, `${location.origin}/later#483172`]);
  });

  it('opens no report for who helps: theirs is not the secret of the host', async () => {
    await page.open('closed', 'h1' as HelperId);
    expect(report()).toBeNull();
    expect(page.text()).not.toContain('Record of all facts');
    expect(page.text()).toContain('/later#483172');
  });
});

describe('the report so far', () => {
  it('is in the menu as soon as something has been played', async () => {
    await page.open('lobby');
    await act(() => page.button('Menu').click());
    expect(report()).toBeNull();
    await page.show('reveal');
    expect(report()?.textContent).toBe('Report so far');
  });
});
