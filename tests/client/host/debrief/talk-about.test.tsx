// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReasonNote } from '../../../../shared/debrief-views.ts';
import type { NoteId } from '../../../../shared/ids.ts';
import { ok } from '../../../../shared/result.ts';
import { texts } from '../../canned.ts';
import { debrief } from '../../canned/results.ts';
import { card } from '../../canned/room.ts';
import { HostPage } from '../host-page.tsx';
import { withDebrief } from './with-debrief.ts';

let page: HostPage;

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers();
  page = new HostPage();
  await page.open('debrief-what');
  await page.answer('texts', ok(texts));
});
afterEach(() => page.close());

const [first, second, third] = [4, 9, 2].map(card);
const facts = () => [...page.root.querySelectorAll('ol.facts > .fact')];
const dialog = () => page.root.querySelector('dialog[open]');

describe('the cards to talk about', () => {
  it('are told with label, split, flips in words, and that nobody moved', () => {
    const [one, two, three] = facts().map((fact) => fact.textContent);
    expect(one).toContain('unsure within the teams');
    expect(one).toContain('Alone: Leader 11, Manager 13');
    expect(one).toMatch(/First lock: 5[^.]*Leader[^.]* 4[^.]*Manager/);
    expect(one).toMatch(/Second lock: 2[^.]*Leader[^.]* 7[^.]*Manager/);
    expect(one).not.toContain('Both camps stayed');
    expect(two).toContain('teams see it differently');
    expect(two).toContain('Both camps stayed where they were.');
    expect(three).not.toMatch(/unsure within|differently/);
  });

  it('can be replaced by any other, which is sent with those that stay', async () => {
    await page.press('Replace: Looks for what is blocking the team');
    const choices = [...(dialog()?.querySelectorAll('.choose-card') ?? [])];
    expect(choices).toHaveLength(debrief.cards.length);
    expect(choices[0]?.textContent).toContain('Gives a person free time');
    expect(choices[0]?.textContent).toContain('chosen already');
    await page.press('Gives a person free time');
    expect(page.sent).toEqual([]);
    await page.press('Draws a picture of where');
    expect(page.sent).toEqual([{ type: 'choose-contested', cards: [first, card(0), third] }]);
    expect(dialog()).toBeNull();
  });

  it('are chosen by the program again when the host wishes', async () => {
    await page.press('Replace: Gives a person');
    await page.press('Let the program choose');
    expect(page.sent).toEqual([{ type: 'choose-contested', cards: null }]);
  });

  it('may be fewer than three, and one is added', async () => {
    expect(page.text()).not.toContain('Add a card');
    await page.show('debrief-what', withDebrief({ contested: debrief.contested.slice(0, 2) }));
    await page.press('Add a card');
    await page.press('Draws a picture of where');
    expect(page.sent).toEqual([{ type: 'choose-contested', cards: [first, second, card(0)] }]);
  });

  it('stay as they are once the workshop is closed', async () => {
    await page.show('closed');
    expect(page.text()).toContain('Cards to talk about');
    expect(page.text()).not.toContain('Replace');
  });

  it('say which of them the projector shows, and that one comes first', async () => {
    await page.show('debrief-what', withDebrief({ shown: { panel: 'contested', page: 2 } }));
    expect(facts().map((fact) => fact.getAttribute('aria-current'))).toEqual(['true', null, null]);
    expect(facts()[0]?.textContent).toContain('Looks for what is blocking the team');
    await page.press('Replace: Looks for what is blocking the team');
    await page.press('Draws a picture of where');
    expect(page.sent).toEqual([{ type: 'choose-contested', cards: [first, card(0), third] }]);
  });
});

describe('reasons', () => {
  it('are counted by side; below five it says how many are missing', () => {
    const [one, , three] = facts().map((fact) => fact.textContent);
    expect(one).toContain('For LeaderPeople 6, Process 1, It depends 2');
    expect(one).toContain('For ManagerPeople 2, Process 4, Time 3, It depends 1');
    expect(three).toContain('2 more reasons, then the room sees them');
    expect(one).not.toContain('more reasons');
  });

  it('are missing altogether while nobody has given one', async () => {
    await page.show('debrief-what', withDebrief({ reasons: [], sentences: [] }));
    expect(facts().map((fact) => fact.textContent.match(/\d more reasons?/)?.[0])).toEqual(
      Array.from({ length: 3 }, () => '5 more reasons'),
    );
  });

  it('have their sentences, each at its card, to be hidden and shown again', async () => {
    await page.press('Hide: Somebody has to cover the shift.');
    await page.press('Show again: Ask Greta');
    expect(page.sent).toEqual([
      { type: 'hide-reason', note: 'n2', hidden: true },
      { type: 'hide-reason', note: 'n3', hidden: false },
    ]);
    expect(facts()[1]?.textContent).toContain('Whoever takes a block away');
    expect(facts()[0]?.textContent).not.toContain('Whoever takes a block away');
  });

  it('say how many are not listed, of the card that they are of', async () => {
    expect(page.text()).not.toContain('not listed');
    await page.show('debrief-what', withDebrief({ moreSentences: { [card(9)]: 12 } }));
    expect(facts().map((fact) => fact.textContent.includes('12 more are not listed'))).toEqual([false, true, false]);
  });

  it('keep their place while one is read: a new sentence comes last', async () => {
    const written = (note: string, text: string): ReasonNote => ({
      note: note as NoteId,
      card: card(4),
      side: 'leader',
      reason: 'time',
      text,
      hidden: false,
    });
    const read = () => [...page.root.querySelectorAll('.moderated bdi')].map((one) => one.textContent);
    await page.show('debrief-what', withDebrief({ sentences: [written('b', 'Bread'), written('c', 'Corn')] }));
    const later = [written('a', 'Apple'), { ...written('b', 'Bread'), hidden: true }, written('c', 'Corn')];
    await page.show('debrief-what', withDebrief({ sentences: later }));
    expect(read()).toEqual(['Bread', 'Corn', 'Apple']);
  });
});
