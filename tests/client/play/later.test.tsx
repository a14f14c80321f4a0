// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberPlace } from '../../../client/lib/identity.ts';
import { keep } from '../../../client/play/keepsake.ts';
import type { Instant, Secret } from '../../../shared/ids.ts';
import { code } from '../canned.ts';
import { cannedPlay } from '../canned/play.ts';
import { drawn, playing, type Playing } from './stage.tsx';

let game: Playing;
const files: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  localStorage.clear();
  files.length = 0;
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob;
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob });
  });
});
afterEach(() => {
  game.end();
  vi.restoreAllMocks();
});

async function press(label: string): Promise<string> {
  [...document.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
  await drawn();
  return (await files.at(-1)?.blob.text()) ?? '';
}

async function closedUntil(until: number): Promise<void> {
  game = await playing('closed');
  const { view, ...rest } = cannedPlay('closed', 0);
  const stage = { ...view.stage, keptUntil: until as Instant };
  await game.push({ ...rest, revision: 9_000, view: { ...view, stage } });
}

const day = 24 * 60 * 60 * 1_000;
const links = () => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('the end of the workshop on a phone', () => {
  it('still knows the name of its person when the server has forgotten it', async () => {
    rememberPlace({ role: 'seat', code, secret: 'x'.repeat(32) as Secret }, 'Ana');
    game = await playing('closed');
    const snapshot = cannedPlay('closed', 0);
    await game.push({ ...snapshot, revision: 9_000, self: { ...snapshot.self!, name: '', commitment: null } });
    expect(document.querySelector('h1')?.textContent).toBe('Thank you, Ana');
    expect(document.querySelector('.own-button')?.textContent).toContain('Ana');
    expect(document.querySelector('blockquote')?.textContent).toContain('When a capable person');
  });

  it('leads to what the room found, with the date until which it is there, and to the cards of a week later', async () => {
    await closedUntil(Date.UTC(2030, 4, 17, 14, 35));
    expect(links()).toEqual([`/report#${code}`, `${location.origin}/later#${code}`]);
    expect(document.body.textContent).toContain('The page is there until May 17, 2030');
  });

  it('gives a calendar entry for them, a week from now', async () => {
    await closedUntil(Date.now() + 30 * day);
    const file = await press('Remind me in a week');
    expect(files.at(-1)?.name).toBe('two-hats.ics');
    expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${location.origin}/later#${code}`);
  });

  it('offers no reminder of what will be gone by then', async () => {
    await closedUntil(Date.now() + 6 * day);
    expect(document.body.textContent).toContain('In a week');
    expect(document.body.textContent).not.toContain('Remind me');
  });

  it('names them in the calendar entry of the sentence as well', async () => {
    await closedUntil(Date.now() + 30 * day);
    const file = (await press('Put it in my calendar')).replaceAll('\r\n ', '');
    expect(file).toContain(`ask what they would do.\\n${location.origin}/later#${code}`);
  });

  it('gives the own page as a file', async () => {
    keep(code, { points: 640 });
    await closedUntil(Date.now() + day);
    const page = await press('Save my page');
    expect(files.at(-1)?.name).toBe(`two-hats-${code}.html`);
    expect(files.at(-1)?.blob.type).toContain('text/html');
    expect(page).toContain('When a capable person asks me for an answer, I will ask what they would do.');
  });
});
