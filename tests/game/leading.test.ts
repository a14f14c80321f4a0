/** That the host can show every panel that the console offers, in the debrief and after it. */
import { describe, expect, test } from 'vitest';
import { panelsOf } from '../../shared/debrief-panels.ts';
import { panelNames, type PanelName } from '../../shared/panel-names.ts';
import { aliasOf } from '../../server/game/links.ts';
import type { Words } from '../../server/game/words.ts';
import { host, noWords, plainDeal, Play, seat, seatId } from '../support/builders.ts';
import { hostView, screenView } from '../support/eyes.ts';

/** Under the seat, and under what stands in its place once nothing is anybody's. */
const words: Words = {
  ...noWords,
  commitments: new Map([seatId(1), aliasOf(0)].map((by) => [by, 'I will'])),
};

/** Ten people in two teams who differ in every way, at the debrief. */
function divided(): Play {
  const play = new Play({ teams: [5, 5], deal: plainDeal }).playTo('solo-sort');
  const people = Array.from({ length: 10 }, (_, index) => index + 1);
  for (const number of people) play.solo(number, number % 2 === 0 ? 'LLMM' : 'MLMM');
  play.playTo('team-sort').board(1, 'LLMM').board(6, 'MMMM').playTo('vote-1');
  for (const number of people) play.vote(number, 'lead');
  play.advance('talk').playTo('vote-2');
  for (const number of people) play.vote(number, 'both');
  return play.playTo('debrief-what');
}

const committed = (play: Play) =>
  play.playTo('debrief-now-what').do(seat(1), { type: 'commit-to', text: 'I will', mode: 'lead' });

/** As the console and the projector have it. */
function offered(play: Play): readonly PanelName[] {
  const [console, screen] = [hostView(play, words), screenView(play, words)].map(({ scene }) => {
    if (!('debrief' in scene)) throw new Error(scene.kind);
    return panelsOf(scene.kind === 'closed' ? 'closed' : scene.part, scene.debrief, true);
  });
  expect(console).toEqual(screen);
  return console!;
}

const show = (play: Play, panel: PanelName) =>
  play.send(host, { type: 'show-panel', from: play.step(), panel, page: 0 });

describe('[DEBRIEF-21] the host', () => {
  test('shows every panel that is offered, of each part and after the close', () => {
    const play = divided();
    const shown = new Set<PanelName>();
    const showAll = () => {
      for (const panel of offered(play)) {
        expect(show(play, panel).ok, `${play.step()} ${panel}`).toBe(true);
        expect(screenView(play, words).scene).toMatchObject({ debrief: { shown: { panel } } });
        shown.add(panel);
      }
    };
    showAll();
    play.advance();
    showAll();
    committed(play);
    showAll();
    expect([...shown].sort()).toEqual(panelNames.filter((name) => name !== 'exit').sort());
    play.playTo('closed');
    showAll();
    expect(offered(play)).toEqual(expect.arrayContaining(['exit', 'wall', 'replay']));
  });

  test('has no wall after the close that nothing would be on', () => {
    const play = committed(divided());
    const [{ note } = { note: undefined }] = [...play.game.commitments.values()];
    play.playTo('closed').do(host, { type: 'hide-commitment', note: note!, hidden: true });
    expect(offered(play)).not.toContain('wall');
    expect(show(play, 'wall')).toEqual({ ok: false, error: { code: 'unknown_target' } });
    play.do(host, { type: 'hide-commitment', note: note!, hidden: false });
    expect(offered(play)).toContain('wall');
  });
});
