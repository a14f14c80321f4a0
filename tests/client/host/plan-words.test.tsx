// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksOf } from '../../../client/host/lobby/readiness.tsx';
import type { TeamId } from '../../../shared/ids.ts';
import { planOf } from '../../../shared/plan.ts';
import { ok } from '../../../shared/result.ts';
import type { Advice } from '../../../shared/host-rows.ts';
import type { HostView } from '../../../shared/views.ts';
import { cannedHost, ownTexts, scenes } from '../canned.ts';
import type { HostScene } from '../canned/host.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => page.close());

const quick = (view: HostView): HostView => ({
  ...view,
  plan: planOf('quick'),
  stage: { ...view.stage, parts: { soloSort: false, secondLook: false, talk: false } },
});

async function said(scene: HostScene, change: (view: HostView) => HostView): Promise<string> {
  await page.show(scene, change);
  return page.text();
}

describe('a plan without solo sort, second look and talk', () => {
  it.each([
    ['board', 'split mark'],
    ['locked', 'would you turn'],
    ['scenario-reveal', 'changed their mind'],
    ['debrief-what', 'votes changed'],
    ['debrief-what', 'Second lock:'],
    ['debrief-so-what', 'Two minutes'],
    ['final', 'the second look, the minds'],
  ] as const)('does not speak of it in %s: %s', async (scene, words) => {
    await page.open(scene);
    expect(await said(scene, quick)).not.toContain(words);
    expect(await said(scene, (view) => view)).toContain(words);
  });

  it.each(['talk', 'explain', 'hint'] as const)('has advice to %s that leads to the answer', async (suggest) => {
    const advice: Advice = { suggest, share: null, people: 3 };
    await page.open('vote-over');
    await page.show('vote-over', (view) => quick({ ...view, advice }));
    const panel = page.root.querySelector('.advice')?.textContent;
    expect(panel).toContain('Suggestion:');
    expect(panel).not.toMatch(/talk|NaN|null|%/);
  });

  it('tells how long a card of the reveal may take', async () => {
    await page.open('reveal');
    expect(await said('reveal', quick)).toContain('About 9 seconds a card');
  });
});

describe('a question that no longer holds', () => {
  it('goes away when everybody is done, and does not come back', async () => {
    await page.open('solo-sort');
    await page.press('End the solo sort now');
    await page.show('solo-sort', (view) => ({ ...view, next: view.next.map((one) => ({ ...one, early: false })) }));
    expect(page.root.querySelector('dialog[open]')).toBeNull();
    await page.show('solo-sort');
    expect(page.root.querySelector('dialog[open]')).toBeNull();
    expect(page.sent).toEqual([]);
  });

  it('counts anew while it stands', async () => {
    await page.open('vote');
    await page.press('Close the vote, let them talk');
    const waiting = (done: number) => (view: HostView) =>
      view.scene.kind === 'vote' ? { ...view, scene: { ...view.scene, progress: { done, of: 14 } } } : view;
    await page.show('vote', waiting(13));
    expect(page.root.querySelector('dialog[open]')?.textContent).toContain('1 person is still at it');
    await page.show('vote', waiting(14));
    expect(page.root.querySelector('dialog[open]')).toBeNull();
  });
});

it('reminds of open appeals before the final', async () => {
  await page.open('reveal');
  await page.show('reveal-all', (view) => ({ ...view, next: [{ to: 'final', blocked: null, early: false }] }));
  expect(page.root.querySelector('.dock')?.textContent).toContain('1 card is under appeal');
});

describe('readiness', () => {
  const view = cannedHost('lobby', 0).view as HostView;
  const sized = (...sizes: readonly number[]) =>
    checksOf({ ...view, teams: sizes.map((size, team) => ({ team: team as TeamId, size })) });

  it('tells of very small teams first, then of uneven ones, and promises nothing', () => {
    expect(sized(8, 5, 1)).toContainEqual({ text: '1 team is very small', fine: false });
    expect(sized(7, 4, 3)).toContainEqual({
      text: 'Team sizes differ by more than one. “Shuffle” evens them out.',
      fine: false,
    });
    expect(sized(5, 5, 4)).toContainEqual({ text: '3 teams are made', fine: true });
  });
});

describe('the console of a room with a deck of the host’s own', () => {
  it.each(scenes.host)('speaks of the deck, and not of articles: %s', async (scene) => {
    await page.open(scene);
    await page.answer('texts', ok(ownTexts));
    expect(page.text()).not.toMatch(/article/i);
    expect(page.root.querySelector('.script')?.textContent).not.toContain('…');
  });

  it('has another script where no cards are left for the exit check', async () => {
    await page.open('exit');
    expect(page.text()).toContain('something you have not seen');
    const text = await said('exit', (view) => ({ ...view, scene: { ...view.scene, cards: 0 } as HostView['scene'] }));
    expect(text).toContain('One last tap');
    expect(text).not.toMatch(/have not seen|have answered/);
  });
});
