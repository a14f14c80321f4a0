// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import type { CardId } from '../../../shared/ids.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import { ownTexts, texts } from '../canned.ts';
import { debrief, smallDebrief } from '../canned/results.ts';
import { team } from '../canned/room.ts';
import { withPanel, type ScreenSceneName } from '../canned/screen.ts';
import { afterPage, beforePage, press, show } from './screen-page.tsx';

beforeEach(beforePage);
afterEach(afterPage);

const scenes: Partial<Record<PanelName, ScreenSceneName>> = {
  argue: 'debrief-so-what',
  lean: 'debrief-so-what',
  minds: 'debrief-so-what',
  pairs: 'debrief-so-what',
  tips: 'debrief-now-what',
  wall: 'debrief-now-what',
  exit: 'closed',
};

/** One page of the debrief, as the host shows it. */
async function panel(name: PanelName, page = 0, change: Partial<DebriefView> = {}, told = texts) {
  const scene = scenes[name] ?? 'debrief-what';
  return show(scene, (snapshot) => withPanel(snapshot, { panel: name, page }, change), told);
}

const cardText = (id: string) => texts.cards[id as CardId] ?? '';
const rowsOf = (root: HTMLElement, table: string) =>
  [...root.querySelectorAll(`${table} tbody tr`)].map((row) => [...row.children].map(({ textContent }) => textContent));

describe('a contested card', () => {
  it('[DEBRIEF-2] is shown with its key, the split of the teams, where it divides, and the question that fits', async () => {
    const { root, text } = await panel('contested', 0);
    expect(root.querySelector('.contested-card')?.textContent).toBe(cardText('c4'));
    const splits = [...root.querySelectorAll('.split-bar')].map((bar) => bar.getAttribute('aria-label'));
    // How people stood alone stands at the beginning of the flow.
    expect(splits).toHaveLength(1);
    expect(splits[0]).toContain('Leader 1');
    expect(text()).toContain('Articles: Leader');
    expect(text()).toContain('Divided within teams');
    expect((await panel('contested', 2)).text()).toContain('What did each team have in mind?');
  });

  it('[DEBRIEF-2] on which all teams ended on the other side is not said to leave anybody unsure', async () => {
    const cards = debrief.cards.map((one) => ({ ...one, toLast: null, teams: { leader: 0, manager: 4, open: 0 } }));
    const { text } = await panel('contested', 0, { cards });
    expect(text()).toContain('Most of us ended on the other sideWhat do we see that the articles do not?');
    expect(text()).not.toMatch(/Divided|unsure/);
  });

  it('[DEBRIEF-13] shows what became of the private answers, gain and loss of each side, in figures that add up', async () => {
    const { root, text } = await panel('contested', 0);
    const counts = [...root.querySelectorAll('.flow-count')].map(({ textContent }) => Number(textContent));
    expect(counts).toEqual([11, 13, 12, 12, 11, 13, 6, 18]);
    const heads = [...root.querySelectorAll('.flow-heads b')].map(({ textContent }) => textContent);
    expect(heads).toEqual(['Alone', 'First lock', 'Alone', 'Second lock']);
    expect(text()).toContain('First lock: 5 over to Leader, 4 over to Manager.');
    expect(text()).toContain('Second lock: 2 over to Leader, 7 over to Manager.');
    expect(rowsOf(root, '.flow')).toEqual([
      ['Leader', '11', '7', '4', '4', '7'],
      ['Manager', '13', '5', '8', '2', '11'],
    ]);
    expect(text()).not.toContain('Both camps stayed');
    expect((await panel('contested', 2)).text()).toContain('Both camps stayed where they were.');
  });

  it('shows one lock where the plan has no second look', async () => {
    const { root } = await show('debrief-what', (snapshot) => {
      const { view } = withPanel(snapshot, { panel: 'contested', page: 0 });
      const parts = { soloSort: true, secondLook: false, talk: true };
      return { ...snapshot, view: { ...view, stage: { ...view.stage, parts } } };
    });
    const heads = [...root.querySelectorAll('.flow-heads b')].map(({ textContent }) => textContent);
    expect(heads).toEqual(['Alone', 'Team']);
  });

  it('counts the reasons by side, and quotes both sides without a name', async () => {
    const { root } = await panel('contested', 1);
    expect(rowsOf(root, '.reason-chart')).toEqual([
      ['People', '6', '2'],
      ['Process', '1', '4'],
      ['Time', '0', '3'],
      ['It depends', '2', '1'],
    ]);
    const [forLeader, forManager] = [...root.querySelectorAll('.quotes')];
    expect(forLeader?.textContent).toContain('Nobody grows by doing only what the job asks for.');
    expect(forManager?.textContent).toContain('Somebody has to cover the shift.');
    expect(forLeader?.textContent).not.toContain('Somebody has to cover the shift.');
  });

  it('[DEBRIEF-9] has no flow, no split of people and no reasons where too few gave them', async () => {
    const cards = smallDebrief.cards;
    const { root, text } = await panel('contested', 0, { cards, reasons: [] });
    expect(root.querySelector('.flow')).toBeNull();
    expect(root.querySelectorAll('.split-bar')).toHaveLength(1);
    expect(root.querySelector('.contested-reasons')).toBeNull();
    expect(text()).toContain('Worth another look');
    const unexplained = await panel('contested', 4);
    expect(unexplained.text()).toContain(cardText('c2'));
    expect(unexplained.root.querySelector('.contested-reasons')).toBeNull();
  });

  it('says so where none divided the room', async () => {
    expect((await panel('contested', 0, { contested: [] })).text()).toContain('No card divided the room.');
  });
});

describe('the matrix', () => {
  it('goes from one column to the other in pages of four, with shares, people and teams', async () => {
    const first = rowsOf((await panel('matrix', 0)).root, '.matrix');
    const second = rowsOf((await panel('matrix', 1)).root, '.matrix');
    const third = rowsOf((await panel('matrix', 2)).root, '.matrix');
    expect([first.length, second.length, third.length]).toEqual([4, 4, 2]);
    const rows = [...first, ...second, ...third];
    const leader = rows.map((row) => Number.parseInt(row[1] ?? '', 10));
    expect(leader).toEqual(leader.toSorted((a, b) => b - a));
    expect(rows.find(([card]) => card?.startsWith(cardText('c9')))?.slice(1)).toEqual([
      '50% (12)',
      '50% (12)',
      '2 : 2',
    ]);
  });

  it('marks in words the cards that divided the room, and no others', async () => {
    const marked: string[] = [];
    for (const page of [0, 1, 2]) {
      const { root } = await panel('matrix', page);
      marked.push(...[...root.querySelectorAll('.is-divided')].map(({ textContent }) => textContent));
    }
    expect(marked).toHaveLength(3);
    for (const row of marked) expect(row).toContain('divided');
    for (const id of ['c4', 'c9', 'c2']) expect(marked.some((row) => row.includes(cardText(id)))).toBe(true);
  });

  it('speaks of teams where people are too few', async () => {
    const { root, text } = await panel('matrix', 0, { cards: smallDebrief.cards });
    expect(text()).toContain('Where teams put each card.');
    expect(rowsOf(root, '.matrix')[0]?.slice(1)).toEqual(['0% (0)', '100% (1)', '0 : 1']);
  });
});

describe('the figures of the room', () => {
  it('[DEBRIEF-12] say which card was turned over most often', async () => {
    const { root } = await panel('mood');
    expect(root.querySelector('.hot .card')?.textContent).toBe(cardText('c4'));
    expect(root.querySelector('.hot .digits')?.textContent).toBe('9 changes');
    expect((await panel('mood', 0, { cards: [] })).root.querySelector('.hot')).toBeNull();
  });

  it('[DEBRIEF-5] show alone and together by team, the best one of the whole room only', async () => {
    const rows = rowsOf((await panel('lift')).root, '.lift-chart');
    expect(rows[0]).toEqual(['Whole room', '62%', '90%', '70%', '80%']);
    expect(rows[4]).toEqual(['Blue', '60%', '–', '70%', '60%']);
  });

  it('[DEBRIEF-6] [DEBRIEF-14] show every lean with sign and words, and the halo where it tells', async () => {
    const { root, text } = await panel('lean');
    expect(rowsOf(root, '.lean-chart')).toContainEqual(['People', '+0.5 towards Leader']);
    // Of “Change” there are cards of one side only.
    expect(rowsOf(root, '.lean-chart').map(([topic]) => topic)).toEqual([
      'All cards',
      'People',
      'Direction',
      'Risk',
      'Trust',
    ]);
    expect(text()).not.toContain('went to Leader');
    expect((await panel('lean', 1)).text()).toContain('64% of answers went to Leader');
    const faint = { halo: 0.04, isTelling: false, positive: 0.5, negative: 0.46 };
    expect((await panel('lean', 1, { halo: faint })).text()).not.toContain('went to Leader');
    const alone = await panel('lean', 0, { lean: null, themes: null, halo: faint });
    expect(alone.text()).toContain('Nice words went to both hats alike.');
    expect(alone.root.querySelector('.lean-chart')).toBeNull();
  });

  it('tell the lean of all cards, and none of cards without a topic', async () => {
    const nameless = { theme: 'general', lean: 0.4, fit: 0.5, cards: 3 };
    const only = await panel('lean', 0, { lean: 0.3, themes: [nameless] }, ownTexts);
    expect(rowsOf(only.root, '.lean-chart')).toEqual([['All cards', '+0.3 towards Leader']]);
    const beside = await panel('lean', 0, { themes: [...debrief.themes!, nameless] });
    expect(rowsOf(beside.root, '.lean-chart')).toHaveLength(5);
  });

  it('[DEBRIEF-3] show gain and loss of the second vote apart, and how much of the gap was closed', async () => {
    const { root, text } = await panel('minds');
    const [first] = root.querySelectorAll('.minds-chart');
    expect(rowsOf(first as HTMLElement, 'table')).toEqual([
      ['came over to what fits', '5 of 8', '63%'],
      ['left what fits', '1 of 6', '17%'],
    ]);
    expect(text()).toContain('The talk closed 50% of the gap: a good part of it.');
    expect((await panel('minds', 1)).text()).toContain('The talk closed 29% of the gap: a little of it.');
  });

  it('[DEBRIEF-8] say what was kept on cards that nobody had seen, of how many people', async () => {
    const { text } = await panel('exit');
    expect(text()).toContain('+17 percentage points');
    expect(text()).toContain('22 people answered');
    expect(text()).toContain('probably 58% to 91%');
    expect(text()).toContain('probably 42% to 79%');
    const lower = { ...debrief.exit!, unseen: { ...debrief.exit!.unseen!, share: 0.5 }, transfer: -0.12 };
    const lost = (await panel('exit', 0, { exit: lower })).text();
    expect(lost).toContain('Which of them made you hesitate?');
    expect(lost).not.toContain('percentage points');
  });
});

describe('what to do with it', () => {
  it('[DEBRIEF-15] sends two teams to each other, with the cards', async () => {
    const { root, text } = await panel('pairs');
    expect(text()).toContain('Orange and Blue differ most on these cards: talk to each other.');
    expect(text()).toContain('They differ on 4 of 10 cards.');
    expect((await panel('pairs', 1)).text()).toContain('Sky and Green differ most on this card: talk to each other.');
    const [first] = root.querySelectorAll('.pair');
    expect(first?.textContent).toContain(cardText('c4'));
    expect(first?.querySelectorAll('.team-shape')).toHaveLength(2);
    const one = { teams: [team(0), team(1)] as const, cards: ['c2' as CardId], differ: 1, of: 1 };
    const third = await panel('pairs', 2, { pairs: [...debrief.pairs, one] });
    expect(third.root.querySelectorAll('.pair')).toHaveLength(1);
    expect(third.text()).toContain(cardText('c2'));
  });

  it('offers three tips, first those for the topic on which the fewest answers fitted', async () => {
    const { root, text, ask } = await panel('tips');
    expect(ask.mock.calls.some(([request]) => request.tips)).toBe(true);
    expect(text()).toContain('“People” (46%)');
    const tips = [...root.querySelectorAll('.tip')].map(({ textContent }) => textContent);
    expect(tips).toHaveLength(3);
    expect(tips[0]).toContain('add one step');
    expect(tips[1]).toContain('Name your own leaning');
    const unknown = await panel('tips', 0, { themes: null });
    expect(unknown.text()).not.toContain('Fewest answers');
    expect(unknown.root.querySelectorAll('.tip')).toHaveLength(3);
  });

  it('[DEBRIEF-7] counts the sentences by mode from five on', async () => {
    const foot = async (changes: Partial<DebriefView>) =>
      (await panel('wall', 0, changes)).root.querySelector('.wall-foot')?.textContent;
    expect(await foot({})).toContain('Lead 2 · Both 3 · Manage 2');
    expect(await foot({ commitmentModes: null })).not.toMatch(/Lead \d/);
  });

  it('[DEBRIEF-7] never shows a sentence that the host has hidden', async () => {
    const [first, ...others] = debrief.commitments;
    const { text } = await panel('wall', 0, { commitments: [{ ...first!, hidden: true }, ...others] });
    expect(text()).not.toContain(first!.text);
    expect(text()).toContain(others[0]!.text);
  });
});

describe('a small group', () => {
  const few = 'Only 4 people';

  it('[DEBRIEF-9] is told beside every figure that it is small, and beside nothing else', async () => {
    const facts = smallDebrief.facts;
    for (const name of ['mood', 'contested', 'matrix', 'lift', 'lean', 'minds', 'pairs', 'tips', 'exit'] as const)
      expect((await panel(name, 0, { facts })).text(), name).toContain(few);
    for (const name of ['argue', 'wall'] as const)
      expect((await panel(name, 0, { facts })).text(), name).not.toContain(few);
    expect((await panel('lift')).text()).not.toContain('read with care');
  });

  it('has no page that shows the answers of people', async () => {
    const { root, text } = await show('debrief-small');
    for (let page = 0; page < 8; page += 1) {
      expect(text()).not.toMatch(/NaN|undefined|\{\w+\}/);
      expect(root.querySelector('.flow, .lift-chart, .lean-chart, .reason-chart')).toBeNull();
      await press('ArrowRight');
    }
  });
});
