// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownPlace } from '../../../client/lib/identity.ts';
import { grouped } from '../../../client/lib/typed-secret.ts';
import type { CardId, Instant } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Snapshot, Stage } from '../../../shared/views.ts';
import { cannedScreen, code, ownTexts, scenes, texts } from '../canned.ts';
import { roster } from '../canned/room.ts';
import { afterPage, asIs, beforePage, drawn, open, press, secret, show } from './screen-page.tsx';

const withStage =
  (change: Partial<Stage>) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    view: { ...snapshot.view, stage: { ...snapshot.view.stage, ...change } },
  });
const short = withStage({ parts: { soloSort: false, secondLook: false, talk: false } });

function type(root: HTMLElement, at: number, value: string): void {
  const input = root.querySelectorAll('input')[at];
  if (input === undefined) throw new Error(`no field ${at}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(beforePage);
afterEach(afterPage);

describe('the projector', () => {
  it.each([...scenes.screen])('shows %s, with every word filled in and nobody’s name', async (scene) => {
    const { root, text } = await show(scene);
    expect(root.querySelector('h1')?.textContent).not.toBe('');
    expect(text()).not.toMatch(/\{\w+\}|undefined|NaN/);
    for (const { name } of roster) expect(text().split(/\W+/)).not.toContain(name);
  });

  it('[F1] tells of a vote how many have voted, and nothing else', async () => {
    const { text } = await show('vote');
    expect(text()).toContain('6 of 14 have voted');
    expect(text()).not.toContain(texts.explanations['v0']?.text);
  });

  it('shows the newest card, its key, and the others on the next page', async () => {
    const { root, text } = await show('reveal');
    expect(root.querySelector('.newest-text')?.textContent).toBe(texts.cards['c3' as keyof typeof texts.cards]);
    expect(root.querySelector('.is-key')?.textContent).toContain('Manager');
    await press('ArrowRight');
    expect(root.querySelectorAll('.column-cards .card')).toHaveLength(4);
    expect(text()).toContain('All cards so far');
  });

  it('says who sees a card otherwise', async () => {
    const first = (snapshot: Snapshot): Snapshot => {
      const { view } = snapshot;
      if (view.audience !== 'screen' || view.scene.kind !== 'reveal') throw new Error('no reveal');
      return { ...snapshot, view: { ...view, scene: { ...view.scene, cards: view.scene.cards.slice(0, 1) } } };
    };
    const { root } = await show('reveal', first);
    const parts = [...root.querySelectorAll('.why > :is(.source, .nuance)')].map(({ textContent }) => textContent);
    expect(parts[0]).toBe('“Why the difference matters”, Key Traits of a Leader and 1 more ');
    expect(parts[1]).toMatch(/^Sources differ on “Leader”: Two .* Otherwise: “Two kinds of work”$/);
    expect((await show('reveal')).text()).not.toContain('Otherwise:');
  });

  it('[DEAL-7] opens it with the cards that nobody has sorted, and says nothing of their sides', async () => {
    const { root, text } = await show('debrief-so-what');
    expect(text()).toContain('Which side, and why?');
    const cards = [...root.querySelectorAll('.argue .card')].map(({ textContent }) => textContent);
    expect(cards).toEqual([texts.cards['c6' as CardId], texts.cards['c8' as CardId]]);
    expect(root.querySelector('.argue')?.textContent).not.toContain(texts.explanations['c6']?.text);
  });

  it('closes the look back with what the deck says of each side and of both', async () => {
    const { text } = await show('debrief-so-what');
    const { worth, claims } = texts.ending!;
    const pageUp = () => press('PageUp');
    await pageUp();
    const last = text();
    await pageUp();
    expect(claims).toHaveLength(6);
    for (const claim of claims) expect(text() + last).toContain(claim);
    await pageUp();
    for (const words of Object.values(worth!)) expect(text()).toContain(words);
  });

  it.each([...scenes.screen])(
    'speaks of the deck, and not of articles, where the host brought it: %s',
    async (scene) => {
      const { root, text } = await show(scene, asIs, ownTexts);
      for (let pages = 0; pages < 20; pages += 1) {
        expect(text()).not.toMatch(/article/i);
        expect(root.querySelector('h1')?.textContent).not.toBe('…');
        if (root.querySelector('.pager') === null) break;
        await press('ArrowRight');
      }
    },
  );

  it('speaks of the last cards by their number, and of none where the deck has none left', async () => {
    const left = (cards: number) => (snapshot: Snapshot) => {
      const { view } = snapshot;
      if (view.audience !== 'screen' || view.scene.kind !== 'exit') throw new Error('no exit check');
      return { ...snapshot, view: { ...view, scene: { ...view.scene, cards } } };
    };
    expect((await show('exit', left(4))).text()).toContain('4 last cards');
    expect((await show('exit', left(1))).text()).toContain('One last card');
    const none = (await show('exit', left(0))).text();
    expect(none).toContain('How useful was this?');
    expect(none).not.toMatch(/cards|are done/);
  });

  it('says of a hold what it is, below the title', async () => {
    const held = withStage({ clock: { kind: 'held', reason: 'talk', remaining: null } });
    const { root } = await show('reveal', held);
    expect(root.querySelector('.screen-context .hold-note')?.textContent).toBe('Talk: clock waits');
  });

  it('speaks of no step that the plan does not hold', async () => {
    expect((await show('board', short)).text()).toContain('Sort the cards together');
    expect((await show('locked', short)).text()).not.toContain('second look');
    expect((await show('score', short)).text()).toContain('1,000 points, for your lock.');
  });

  it('shows only awards that could be won', async () => {
    expect((await show('final', short)).text()).not.toMatch(/second look|minds changed/i);
    expect((await show('final')).text()).toMatch(/second look.*minds changed/i);
  });

  it('has the modes in the order of the columns, in the legend and in the bars', async () => {
    const { root } = await show('scenario-reveal', withStage({ managerFirst: true }));
    expect(root.querySelector('.legend')?.textContent).toBe('ManageBothLead');
    expect(root.querySelector('.split-part')?.classList).toContain('tone-manager');
    const usual = await show('scenario-reveal', withStage({ managerFirst: false }));
    expect(usual.root.querySelector('.legend')?.textContent).toBe('LeadBothManage');
    expect(usual.root.querySelector('.split-part')?.classList).toContain('tone-leader');
  });

  it('[P3] prints at the end when all of it is deleted', async () => {
    const keptUntil = new Date(2030, 3, 17, 14, 35).getTime() as Instant;
    expect((await show('closed', withStage({ keptUntil }))).text()).toMatch(/deleted on .*17.*2030.*35/);
    expect((await show('final')).text()).not.toContain('deleted on');
  });

  it('[X5] moves nothing by itself where motion is not wanted', async () => {
    const { text } = await show('closed');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(text()).toContain('1 of ');
  });
});

describe('a screen that knows no key', () => {
  it('asks for it, keeps it once the server has let it in, and then shows the room', async () => {
    const { root, wire, text } = await open();
    type(root, 1, ` ${grouped(secret).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `);
    root.querySelector('button')?.click();
    await drawn();
    expect(knownPlace('screen', code)).toBeNull();
    const asked = await wire.answer('resume', ok({ snapshot: cannedScreen('brief', Date.now()) }));
    expect(asked.request.secret).toBe(secret);
    await drawn();
    expect(text()).toContain('Three rules');
    expect(knownPlace('screen', code)?.secret).toBe(secret);
  });

  it('says so when code and key do not belong together, and forgets the key', async () => {
    const { root, wire, text } = await open();
    type(root, 1, secret);
    root.querySelector('button')?.click();
    await drawn();
    await wire.answer('resume', err({ code: 'unknown_seat' }));
    await drawn();
    expect(text()).toContain('do not belong together');
    expect(knownPlace('screen', code)).toBeNull();
  });

  it('says what is wrong before it asks anybody', async () => {
    const { root, wire, text } = await open();
    type(root, 1, 'short');
    root.querySelector('button')?.click();
    await drawn();
    expect(text()).toContain('not a whole key');
    expect(wire.asked).toHaveLength(0);
  });
});

describe('a screen that another has replaced', () => {
  it('[R11] shows nothing of the game, and comes back with a click', async () => {
    const { root, wire, text } = await show('reveal');
    wire.events?.closed('superseded');
    await drawn();
    expect(text()).toContain('Shown on another screen');
    expect(root.querySelector('.newest')).toBeNull();
    root.querySelector('button')?.click();
    await drawn();
    await wire.answer('resume', ok({ snapshot: cannedScreen('reveal', Date.now()) }));
    await drawn();
    expect(root.querySelector('.newest')).not.toBeNull();
  });
});
