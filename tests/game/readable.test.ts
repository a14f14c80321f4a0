/** Which words a viewer may ask for. */
import { describe, expect, test } from 'vitest';
import { readable } from '../../server/game/readable.ts';
import { host, plainDeal, plan, Play, seatId } from '../support/builders.ts';

describe('[VIEW-6] words', () => {
  const ids = (map: ReadonlyMap<string, string>) => [...map.keys()];
  const phone = { kind: 'seat', seat: seatId(1) } as const;
  const facilitator = { kind: 'host' } as const;

  test('of cards are given when their round is open, on the projector when they are shown', () => {
    const play = new Play({ deal: plainDeal, plan: plan({ sortRounds: 2 }) });
    expect(ids(readable(play.playTo('brief').game, phone).cards)).toEqual([]);
    expect(ids(readable(play.playTo('solo-sort').game, phone).cards)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(readable(play.game, { kind: 'screen' }).cards)).toEqual([]);
    expect(ids(readable(play.playTo('reveal').advance().game, { kind: 'screen' }).cards)).toEqual(['a']);
  });
  test('explanations come with the reveal, notes go to the host alone', () => {
    const play = new Play({ deal: plainDeal }).playTo('reveal').advance();
    expect(ids(readable(play.game, phone).explanations)).toEqual(['a']);
    expect(ids(readable(play.game, phone).notes)).toEqual([]);
    expect(ids(readable(play.game, { kind: 'screen' }).notes)).toEqual([]);
    expect(ids(readable(play.game, facilitator).notes)).toEqual(['a', 'b', 'c', 'd']);
    play.playTo('talk');
    expect(ids(readable(play.game, phone).scenarios)).toEqual(['x']);
    expect(ids(readable(play.game, phone).explanations)).not.toContain('x');
    expect(ids(readable(play.playTo('scenario-reveal').game, phone).explanations)).toContain('x');
  });
  test('of the exit check and the tips come when it is time for them', () => {
    const play = new Play({ deal: plainDeal }).playTo('debrief-so-what');
    expect(readable(play.game, phone).tips).toBe(false);
    expect(readable(play.advance().game, phone).tips).toBe(true);
    expect(ids(readable(play.game, phone).cards)).not.toContain('p');
    expect(ids(readable(play.playTo('exit-check').game, phone).cards)).toContain('p');
  });
  test('of the talk cards and of the end of the deck come with the debrief', () => {
    const play = new Play({ deal: plainDeal }).playTo('final');
    expect(ids(readable(play.game, { kind: 'screen' }).cards)).not.toContain('r');
    expect(readable(play.game, facilitator).ending).toBe(false);
    play.playTo('debrief-what');
    expect(ids(readable(play.game, { kind: 'screen' }).explanations)).toContain('r');
    expect(readable(play.game, facilitator).ending).toBe(true);
  });
  test('of what was never played are not given, also when all is over', () => {
    const play = new Play({ deal: plainDeal, plan: plan({ sortRounds: 2 }) }).playTo('brief');
    play.do(host, { type: 'cut', activity: 'sort', index: 0 }).playTo('solo-sort:1').do(host, { type: 'close' });
    const given = readable(play.game, phone);
    expect(ids(given.cards)).toEqual(['e', 'f', 'g', 'h', 'r', 's']);
    expect(ids(given.scenarios)).toEqual([]);
    expect(ids(readable(play.game, facilitator).notes)).toEqual(['e', 'f', 'g', 'h']);
  });
});
