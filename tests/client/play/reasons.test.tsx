// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, keepsakeOf } from '../../../client/play/keepsake.ts';
import type { SelfView } from '../../../shared/self-view.ts';
import type { Snapshot } from '../../../shared/views.ts';
import { code } from '../canned.ts';
import { cannedPlay, type PlayScene } from '../canned/play.ts';
import { good } from '../fake-wire.ts';
import { drawn, playing, type Playing } from './stage.tsx';

let game: Playing;
let revision = 7_000;

beforeEach(() => localStorage.clear());
afterEach(() => game.end());

const articles = () => [...document.querySelectorAll('article')];
const chipsOf = (article: Element | undefined) => [...(article?.querySelectorAll<HTMLElement>('.chip') ?? [])];
const boxOf = (article: Element | undefined) => article?.querySelector('textarea') ?? null;
const pressed = () =>
  chipsOf(articles()[0])
    .filter((chip) => chip.getAttribute('aria-pressed') === 'true')
    .map((chip) => `${chip.parentElement?.dataset['side'] ?? ''} ${chip.textContent}`);

const isUnfolded = () => articles()[0]?.closest('details')?.open;

/** The chips of a card: first four for the first column, then four for the other. */
async function tap(chip: number): Promise<void> {
  chipsOf(articles()[0])[chip]?.click();
  await drawn();
}

async function write(text: string): Promise<void> {
  const box = boxOf(articles()[0]);
  if (box === null) throw new Error('no box');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

async function submit(): Promise<void> {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await drawn();
}

/** What the server shows from now on. */
function at(scene: PlayScene, reasons: SelfView['reasons'] = []): Snapshot {
  const snapshot = cannedPlay(scene, 0);
  revision += 1;
  return { ...snapshot, revision, self: { ...snapshot.self!, reasons } };
}

const [first] = cannedPlay('debrief-reasons', 0).self!.reasons;

describe('a reason for a contested card', () => {
  it('is offered by column, in the order of the room, under the names of the deck', async () => {
    game = await playing('debrief-what');
    const groups = () =>
      [...(articles()[0]?.querySelectorAll('[role=group]') ?? [])].map((group) => [
        document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent.trim(),
        ...chipsOf(group).map(({ textContent }) => textContent),
      ]);
    const names = ['People', 'Process', 'Time', 'It depends'];
    expect(groups()).toEqual([
      ['Leader, because of…', ...names],
      ['Manager, because of…', ...names],
    ]);
    const snapshot = at('debrief-what');
    await game.push({ ...snapshot, view: { ...snapshot.view, stage: { ...snapshot.view.stage, managerFirst: true } } });
    expect(groups().map(([label]) => label)).toEqual(['Manager, because of…', 'Leader, because of…']);
  });

  it('is told by one tap, shown, spoken, and opens a box that says who may read what is written', async () => {
    game = await playing('debrief-what');
    expect(boxOf(articles()[0])).toBeNull();
    await tap(2);
    expect(game.commands()).toEqual([{ type: 'give-reason', card: 'c4', side: 'leader', reason: 'time', text: '' }]);
    expect(pressed()).toEqual(['leader Time']);
    expect(articles()[0]?.querySelector('[role=status]')?.textContent).toBe('You said: Leader, Time.');
    const box = boxOf(articles()[0]);
    const notes = document.getElementById(box?.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(notes).toMatch(/five people.*without your name.*host can hide/);
    expect(boxOf(articles()[1])).toBeNull();
  });

  it('of before comes with the page, and another tap replaces it', async () => {
    game = await playing('debrief-reasons');
    expect(pressed()).toEqual(['leader People']);
    await tap(3);
    expect(pressed()).toEqual(['leader It depends']);
    expect(game.commands()).toMatchObject([{ reason: 'depends', side: 'leader', text: first?.text }]);
  });

  it('does not take a sentence to the other side: it waits in its box', async () => {
    game = await playing('debrief-reasons');
    await tap(4);
    expect(game.commands()).toMatchObject([{ side: 'manager', reason: 'people', text: '' }]);
    expect(boxOf(articles()[0])?.value).toBe(first?.text);
    expect(keepsakeOf(code).sentences).toEqual({ c4: first?.text });
    expect(document.querySelector('form button')?.textContent).toBe('Send the sentence');
  });

  it('counts as it was chosen last, also when the network comes back later', async () => {
    game = await playing('debrief-what');
    game.wire.lose();
    await tap(0);
    await tap(5);
    expect(document.body.textContent).toContain('not sent yet');
    await expect.poll(() => game.wire.unanswered('resume').length, { timeout: 5_000 }).toBe(1);
    await game.wire.answer('resume', good({ snapshot: at('debrief-what') }));
    await drawn();
    expect(game.commands()).toMatchObject([{ side: 'manager', reason: 'process' }]);
  });
});

describe('the sentence behind a reason', () => {
  it('goes with the chip chosen last, and is called sent only once the server has it', async () => {
    game = await playing('debrief-what');
    await tap(1);
    await write('  Because  nobody\nasked ');
    await submit();
    const [, sent] = game.commands();
    expect(sent).toEqual({
      type: 'give-reason',
      card: 'c4',
      side: 'leader',
      reason: 'process',
      text: 'Because nobody asked',
    });
    expect(document.querySelector('form button')?.getAttribute('aria-busy')).toBe('true');
    expect(keepsakeOf(code).sentences?.['c4' as never]).toBeDefined();
    const reasons = [{ ...first!, reason: 'process' as const, text: 'Because nobody asked' }];
    await game.push(at('debrief-what', reasons));
    for (let open = game.commands().length; open > 0; open -= 1)
      await game.wire.answer('command', good({ revision: 1 }));
    await drawn();
    expect(document.querySelector('form button')?.textContent).toBe('Your sentence is sent.');
    expect(keepsakeOf(code).sentences).toEqual({});
  });

  it('is there again in the next part and after a reload, unfolded, and at the end is shown as not sent', async () => {
    keep(code, { cards: [{ card: first!.card, text: 'A card', key: 'leader', alone: 'manager', team: null }] });
    const said = [{ ...first!, text: '' }];
    game = await playing('debrief-what');
    await game.push(at('debrief-what', said));
    await write('half a sen');
    await game.push(at('debrief-so-what', said));
    expect(isUnfolded()).toBe(true);
    expect(boxOf(articles()[0])?.value).toBe('half a sen');
    game.end();
    game = await playing('debrief-now-what');
    await game.push(at('debrief-now-what', said));
    expect(isUnfolded()).toBe(true);
    await tap(0);
    expect(boxOf(articles()[0])?.value).toBe('half a sen');
    await game.push(at('closed', said));
    const kept = document.querySelector('.kept-list')?.textContent;
    expect(kept).toContain('You said: Leader, People.');
    expect(kept).toContain('half a senNot sent: only this phone has it');
  });

  it('leaves the later parts folded up where nothing is half done', async () => {
    game = await playing('debrief-so-what');
    expect(articles()).toHaveLength(3);
    expect(isUnfolded()).toBe(false);
  });
});

describe('a contested card', () => {
  it('shows what fits, what one had alone, and what the team had', async () => {
    keep(code, { cards: [{ card: first!.card, text: 'A card', key: 'leader', alone: 'leader', team: null }] });
    game = await playing('debrief-what');
    const rowsOf = (article: Element | undefined) =>
      [...(article?.querySelectorAll('.answers > div') ?? [])].map(({ textContent }) => textContent);
    expect(articles()[0]?.querySelector('.side-title')?.textContent).toContain('The articles: Leader');
    expect(rowsOf(articles()[0])).toEqual(['You aloneLeaderfits', 'Your teamManagerthe articles say otherwise']);
    // Of a card that this phone did not see, it knows the team's answer only.
    expect(rowsOf(articles()[1])).toEqual(['Your teamLeaderthe articles say otherwise']);
  });
});

describe('a board that a few hands have moved', () => {
  it('brings a nudge to this team, and no other board does', async () => {
    game = await playing('locked');
    expect(document.body.textContent).not.toContain('Ask the quiet ones');
    await game.push(at('locked-one-sided'));
    expect(document.body.textContent).toContain('Ask the quiet ones: which card would you turn?');
  });
});
