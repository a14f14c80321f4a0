/** The cards for a week later, as the server gives them out. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LaterCards } from '../shared/report.ts';
import german from '../server/content/leader-manager/de.json' with { type: 'json' };
import { Registry } from '../server/rooms/registry.ts';
import { Play } from './support/builders.ts';
import { closeAll, code, deck, idsOf, json, playedBy, refusal, standing, untimed } from './support/report-stage.ts';

afterEach(closeAll);

describe('the cards for later', () => {
  it('are for whoever has the code, once the workshop has closed', async () => {
    const play = playedBy(6, 'closed');
    const { ask } = await standing(play);
    const body = await json<LaterCards>(ask(`${code}/later?language=de`));
    const dealt = play.game.deal!.later!;
    expect(body.cards).toEqual(dealt.map(({ id, side }) => ({ card: id, key: side })));
    expect(body.texts.cards[dealt[0]!.id]).toBe(german.cards[dealt[0]!.item as 'L01'].text);
    expect(Object.keys(body.texts.explanations).sort()).toEqual(idsOf(dealt));
    expect(Object.keys(body).sort()).toEqual(['cards', 'managerFirst', 'texts']);
    expect(Object.keys(body.texts).sort()).toEqual(['cards', 'explanations', 'language', 'names']);
  });

  it('[F1] one answer is given to a code that is none and to a workshop that goes on', async () => {
    const { ask } = await standing(playedBy(6, 'exit-check'));
    const none = [404, { error: 'unknown_room' }];
    expect(await refusal(ask(`${code}/later`))).toEqual(none);
    expect(await refusal(ask(`${code}/later`, 'host'))).toEqual(none);
    expect(await refusal(ask('999999/later'))).toEqual(none);
  });

  it('[D1] open a room only where the question makes sense', async () => {
    const { ask } = await standing(playedBy(2, 'closed'));
    const find = vi.spyOn(Registry.prototype, 'find');
    expect(await refusal(ask(`${code}/later?language=no!language`))).toEqual([400, { error: 'bad_request' }]);
    expect(find).not.toHaveBeenCalled();
    expect((await ask(`${code}/later?language=de`)).status).toBe(200);
    expect(find).toHaveBeenCalledWith(code);
    find.mockRestore();
  });

  it('are missing where the deck had none left, and in rooms of an earlier version', async () => {
    const few = { ...deck, cards: deck.cards.slice(0, 6) };
    const small = new Play({ people: 2, plan: untimed, deck: few }).playTo('closed');
    expect((await (await standing(small)).ask(`${code}/later`)).status).toBe(404);
    const old = playedBy(2, 'closed');
    for (const [index, event] of old.events.entries()) {
      if (event.type !== 'content-dealt') continue;
      const { later: _later, ...deal } = event.deal;
      old.events[index] = { ...event, deal };
    }
    const { ask } = await standing(old);
    expect((await ask(`${code}/later`)).status).toBe(404);
    expect((await ask(`${code}/report`, 'host')).status).toBe(200);
  });
});
