// @vitest-environment happy-dom
/** The page that is taken home as one file, and what is read back from it. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeHomePage } from '../../../client/report/file/make.tsx';
import { readSaved } from '../../../client/report/read-file.ts';
import { toldOf, toldOfKept } from '../../../client/report/told.ts';
import { figuresOf } from '../../../shared/workshop/figures.ts';
import { fewPlayed, played, playedLater, playedTexts } from '../../support/workshop.ts';
import { speakEnglish } from '../english.ts';

const now = Date.UTC(2030, 3, 17, 9);
const texts = playedTexts();
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
const workshop = { ...played, commitments: [{ text: hostile, mode: 'both' as const }] };
const told = { ...toldOfKept({ workshop, texts }), later: playedLater() };
const guest = toldOf(
  { for: 'seat', figures: told.figures, workshop, boards: told.boards, texts, keptUntil: 0 as never },
  null,
);

const parsed = (page: string) => new DOMParser().parseFromString(page, 'text/html');
const read = (page: string) => readSaved(new Blob([page]));

beforeAll(() => speakEnglish('report'));

describe('the page to take home', () => {
  let page: string;
  let document: Document;
  beforeAll(async () => {
    page = await takeHomePage(told, now);
    document = parsed(page);
  });

  it('is read back to the same workshop, words and figures', async () => {
    const kept = await read(page);
    expect(kept).toEqual({ ok: true, value: { workshop, texts } });
    expect(kept.ok && figuresOf(kept.value.workshop)).toEqual(told.figures);
  });

  it('lets one script run, its own, and no other address be asked', () => {
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const scripts = [...document.querySelectorAll('script')].filter(({ type }) => type !== 'application/json');
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256').update(scripts[0]!.textContent).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    // Nothing that a browser would load: pictures, styles, frames, scripts from elsewhere.
    expect(document.querySelectorAll('[src], link, iframe, object, embed, base')).toHaveLength(0);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/url\(\s*['"]?(?!data:|#)/);
    expect(page).not.toMatch(/@import/);
  });

  it('shows what people wrote as they wrote it', () => {
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelector('.report-wall p')?.textContent).toBe(hostile);
  });

  it('says what it says without a script: figures, boards, the cards of a week later', () => {
    const said = document.body.textContent;
    for (const { card } of told.figures.cards) expect(said).toContain(texts.cards[card]);
    expect(document.querySelectorAll('.replay-table')).toHaveLength(2);
    expect(document.querySelectorAll('.report-quiz details')).toHaveLength(4);
    expect(document.querySelectorAll('button')).toHaveLength(0);
    // Every link leads to something on the page.
    for (const link of document.querySelectorAll('.report-contents a'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.textContent).not.toBeNull();
  });

  it('has the sources of every round and of the scenarios, folded up', () => {
    const folds = [...document.querySelectorAll('.part-sources details')];
    expect(folds.map((fold) => fold.querySelector('summary')?.textContent)).toEqual([
      'Round 1',
      'Round 2',
      'Scenarios',
    ]);
    expect(folds.map((fold) => fold.querySelectorAll('.report-sources > li').length)).toEqual([10, 10, 4]);
    expect(folds.filter((fold) => fold.hasAttribute('open'))).toEqual([]);
  });

  it('has what is played again, with the words for it', () => {
    const data = JSON.parse(document.getElementById('two-hats-replay')?.textContent ?? '') as {
      rounds: readonly { boards: readonly unknown[] }[];
      speech: { language: string; words: Record<string, unknown> };
    };
    expect(data.rounds.map(({ boards }) => boards.length)).toEqual([4, 4]);
    expect(data.speech.words['replay.play']).toBe('Play');
    expect(data.speech.words).not.toHaveProperty('report.of');
  });

  it('says how few people it rests on', async () => {
    const small = parsed(await takeHomePage(toldOfKept({ workshop: fewPlayed, texts }), now));
    expect(small.querySelectorAll('.report-few').length).toBeGreaterThan(1);
    expect(small.querySelector('.report-foot')?.textContent).toContain('3 people');
    expect(small.querySelector('.interval-plot, .flow, .reason-chart, .minds-chart, .lift-chart')).toBeNull();
  });
});

describe('that of somebody who took part', () => {
  it('has the figures and the boards, and no answer', async () => {
    const page = await takeHomePage(guest, now);
    expect(parsed(page).querySelector('.interval-plot')).not.toBeNull();
    expect(parsed(page).getElementById('two-hats-workshop')).toBeNull();
    expect(page).not.toContain('"hands"');
    expect(page).not.toContain('"votes":[');
    expect(await read(page)).toEqual({ ok: false, error: 'guest' });
  });
});

describe('another file', () => {
  it.each([
    ['not_ours', '<!doctype html><title>Holiday</title>'],
    ['not_ours', '{"cards": []}'],
    ['newer_version', JSON.stringify({ workshop: { ...played, version: 2 }, texts })],
    ['damaged', JSON.stringify({ workshop: { ...played, people: 'many' }, texts })],
  ])('is refused as %s', async (problem, content) => {
    expect(await read(content)).toEqual({ ok: false, error: problem });
  });

  it('that was cut off is refused as damaged', async () => {
    const page = await takeHomePage(told, now);
    const cut = page.indexOf('two-hats-workshop') + 4_000;
    expect(await read(page.slice(0, cut))).toEqual({ ok: false, error: 'damaged' });
  });
});
