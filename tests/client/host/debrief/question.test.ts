// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../../client/host/debrief/question.ts';
import type { DebriefView } from '../../../../shared/debrief-views.ts';
import type { Side } from '../../../../shared/commands.ts';
import { panelNames, type PanelName } from '../../../../shared/panel-names.ts';
import { debrief } from '../../canned/results.ts';
import { team } from '../../canned/room.ts';
import { speakEnglish } from '../../english.ts';
import { speakOfOwnDeck } from '../../../../client/lib/i18n.ts';

speakEnglish('host');

const names: Readonly<Record<string, string>> = { people: 'People', direction: 'Direction', risk: 'Risk' };
const words = {
  sideName: (side: Side) => (side === 'leader' ? 'Leader' : 'Manager'),
  themeName: (theme: string) => names[theme] ?? null,
};
const ask = (panel: PanelName, more: Partial<DebriefView> = {}, page = 0) =>
  questionOf({ panel, page }, { ...debrief, ...more }, words);

it('every panel has a question of its own, and none has a gap in it', () => {
  const all = panelNames.map((panel) => ask(panel));
  expect(new Set(all).size).toBe(panelNames.length);
  for (const question of all) {
    expect(question).toMatch(/\w/);
    expect(question).not.toMatch(/…|[{}]/);
  }
});

it('none speaks of articles where the host has brought the deck', () => {
  expect(panelNames.some((panel) => ask(panel).includes('articles'))).toBe(true);
  speakOfOwnDeck(true);
  const all = panelNames.map((panel) => ask(panel)).join('\n');
  speakOfOwnDeck(false);
  expect(all).not.toMatch(/articles|…/);
  expect(all).toContain('the deck');
});

describe('the question', () => {
  it('fits where the disagreement about a card sits', () => {
    expect(ask('contested', {}, 0)).toContain('unsure within your teams');
    expect(ask('contested', {}, 1)).toContain('unsure within your teams');
    expect(ask('contested', {}, 2)).toContain('teams see it differently');
    expect(ask('contested', {}, 4)).toBe('What would have to be true for either side to be right?');
    expect(ask('contested', { contested: [] })).toContain('No card divided the room');
  });

  it('asks what was seen where all teams ended on the other side', () => {
    const cards = debrief.cards.map((one) => ({ ...one, toLast: null, teams: { leader: 0, manager: 4, open: 0 } }));
    expect(ask('contested', { cards })).toContain('on the other side than the articles. What did you see');
    expect(ask('contested', { cards })).not.toContain('unsure');
  });

  it('names the topic that leans furthest, either way, if it has a name', () => {
    const theme = (name: string, lean: number) => ({ theme: name, lean, fit: 0.5, cards: 2 });
    const themes = [theme('people', 0.2), theme('risk', -0.3), theme('unnamed', 0.9)];
    expect(ask('lean', { themes, halo: null })).toContain('On “Risk” we lean towards “Manager”');
    expect(ask('lean', { themes: [theme('people', 0.05)], halo: null })).toContain('No topic leans far');
  });

  it('speaks of pleasant words only where they seem to have decided', () => {
    const halo = { halo: 0.1, isTelling: false, positive: 0.5, negative: 0.4 };
    expect(ask('lean', { halo })).not.toContain('pleasant');
    const telling = { ...halo, isTelling: true };
    expect(ask('lean', { halo: telling })).not.toContain('pleasant');
    expect(ask('lean', { halo: telling }, 1)).toContain('pleasant');
    expect(ask('lean', { halo: telling, lean: null })).toContain('pleasant');
  });

  it('names the two teams of each pair on the page', () => {
    const pair = (one: number, other: number) => ({
      teams: [team(one), team(other)] as const,
      cards: [],
      differ: 3,
      of: 10,
    });
    const pairs = [pair(0, 3), pair(1, 2), pair(4, 5)];
    expect(ask('pairs', { pairs })).toContain('Orange and Blue');
    expect(ask('pairs', { pairs }, 1)).toContain('Sky and Green');
    expect(ask('pairs', { pairs }, 2)).toBe(
      'Vermillion and Purple, turn to each other: what speaks for your side of these cards?',
    );
  });

  it('names the topic that the tips are for', () => {
    expect(ask('tips')).toContain('On “People” the fewest answers fitted');
    expect(ask('tips', { themes: null })).not.toContain('fewest');
  });

  it('asks after what was not said where the room lost by talking', () => {
    const lift = [{ team: null, soloMean: 0.7, soloBest: 0.9, first: 0.6, second: null }];
    expect(ask('lift', { lift })).toContain('Who saw it and did not say so?');
    expect(ask('lift')).toContain('nobody saw alone');
  });
});
