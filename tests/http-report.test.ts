/** The page after the workshop, as the server gives it out. */
import { afterEach, describe, expect, it } from 'vitest';
import type { GuestReport, HostReport } from '../shared/report.ts';
import { figuresOf } from '../shared/workshop/figures.ts';
import english from '../server/content/leader-manager/en.json' with { type: 'json' };
import german from '../server/content/leader-manager/de.json' with { type: 'json' };
import { limiter } from '../server/http/asking.ts';
import type { Decks } from '../server/rooms/ports.ts';
import { senderBehind } from '../server/transport/origin.ts';
import { reports } from '../server/transport/rates.ts';
import { Play, seat, seatId } from './support/builders.ts';
import { builtInDecks } from './support/decks.ts';
import { FakeClock } from './support/fakes.ts';
import { closeAll, code, deck, idsOf, json, playedBy, refusal, standing, untimed } from './support/report-stage.ts';
import { journalOf } from './support/stored-room.ts';

const day = 86_400_000;
afterEach(closeAll);

describe("the host's page", () => {
  it('is not there before the start', async () => {
    const { ask } = await standing(new Play({ people: 2, plan: untimed, deck }));
    expect(await refusal(ask(`${code}/report`, 'host'))).toEqual([409, { error: 'not_yet' }]);
  });

  it('[F1] has of a game that goes on what was revealed, and the words of nothing else', async () => {
    const play = playedBy(6, 'reveal').advance();
    const { ask } = await standing(play);
    const { workshop, texts, keptUntil } = await json<HostReport>(ask(`${code}/report`, 'host'));
    const [shown] = play.game.deal!.rounds[0]!;
    expect(workshop.cards.map(({ card }) => card)).toEqual([shown!.id]);
    expect(Object.keys(texts.cards)).toEqual([shown!.id]);
    expect(Object.keys(texts.explanations)).toEqual([shown!.id]);
    expect(texts).toMatchObject({ scenarios: {}, notes: {}, tips: [], ending: { worth: null, claims: [] } });
    expect(workshop.rounds[0]!.hands.every(({ sides }) => sides.length === 1)).toBe(true);
    expect(keptUntil).toBeNull();
  });

  it('has after the close all cards that were met, and those for later, with their words', async () => {
    const play = playedBy(6, 'closed');
    const { ask } = await standing(play);
    const report = await json<HostReport>(ask(`${code}/report`, 'host'));
    const { rounds, exit, talk, later, scenarios } = play.game.deal!;
    const all = [...rounds.flat(), ...exit, ...talk, ...later!];
    expect(report.for).toBe('host');
    expect(Object.keys(report.texts.cards).sort()).toEqual(idsOf(all));
    expect(report.texts.cards[all[0]!.id]).toBe(english.cards[all[0]!.item as 'L01'].text);
    expect(Object.keys(report.texts.explanations).sort()).toEqual(
      [...all, ...scenarios].map(({ id }) => id as string).sort(),
    );
    expect(Object.keys(report.texts.scenarios)).toHaveLength(scenarios.length);
    expect([report.texts.tips.length, report.texts.ending.claims.length]).toEqual([20, 6]);
    expect(report.keptUntil).toBe(play.now + 14 * day);
    expect(report.workshop.rounds[0]!.hands).toHaveLength(6);
  });

  it('[DEBRIEF-8] has of the last cards and the rating nothing while people still answer them', async () => {
    const play = playedBy(6, 'exit-check');
    const rate = (number: number) => play.do(seat(number), { type: 'rate', stars: 5 });
    for (const number of [1, 2, 3, 4, 5, 6]) rate(number);
    const live = await json<HostReport>((await standing(play)).ask(`${code}/report`, 'host'));
    expect([live.workshop.stars, live.workshop.exit]).toEqual([[], []]);
    const { workshop } = await json<HostReport>((await standing(play.advance())).ask(`${code}/report`, 'host'));
    expect(workshop.stars).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('speaks the language that is asked for, or one near it', async () => {
    const play = playedBy(2, 'closed');
    const { ask } = await standing(play);
    const { id, item } = play.game.deal!.rounds[0]![0]!;
    const inLanguage = async (language: string) =>
      (await json<HostReport>(ask(`${code}/report?language=${language}`, 'host'))).texts;
    expect((await inLanguage('de-AT')).cards[id]).toBe(german.cards[item as 'L01'].text);
    expect((await inLanguage('de')).language).toBe('de');
    expect((await inLanguage('tlh')).language).toBe('en');
    expect(await refusal(ask(`${code}/report?language=no!language`, 'host'))).toEqual([400, { error: 'bad_request' }]);
  });
});

describe('the page of whoever took part', () => {
  it('is there once the workshop has closed, and not before', async () => {
    const before = await standing(playedBy(6, 'exit-check'));
    expect(await refusal(before.ask(`${code}/report`, 's1'))).toEqual([409, { error: 'not_yet' }]);
    const { ask } = await standing(playedBy(6, 'closed'));
    expect((await ask(`${code}/report`, 's1')).status).toBe(200);
  });

  it('[ANON-8] has the figures of the host, and no answer behind them', async () => {
    const { ask } = await standing(playedBy(6, 'closed'));
    const text = await (await ask(`${code}/report`, 's1')).text();
    const { workshop } = await json<HostReport>(ask(`${code}/report`, 'host'));
    const report = JSON.parse(text) as GuestReport;
    expect(report.figures).toEqual(JSON.parse(JSON.stringify(figuresOf(workshop))));
    expect(report.figures.cards[0]!.people).not.toBeNull();
    expect(report.boards).toEqual(workshop.rounds.map(({ boards }) => boards));
    expect(report.boards[0]!.length).toBeGreaterThan(0);
    for (const part of ['"hands"', '"votes":[', '"stars"', '"appeals"']) expect(text).not.toContain(part);
    expect(text).not.toContain('Person s');
    expect(report.workshop).toEqual(
      Object.fromEntries(
        (['code', 'startedAt', 'closedAt', 'managerFirst', 'parts', 'people', 'teams', 'commitments'] as const).map(
          (key) => [key, workshop[key]],
        ),
      ),
    );
  });

  it('[D14] is made once for a room full of people that opens it at once', async () => {
    const decks = builtInDecks();
    let made = 0;
    const texts: Decks['texts'] = (own) => {
      const all = decks.texts(own);
      return { ...all, tips: (language) => (made++, all.tips(language)) };
    };
    const { ask } = await standing(playedBy(60, 'closed'), { ports: { decks: { ...decks, texts } } });
    const places = Array.from({ length: 60 }, (_, index) => seatId(index + 1));
    const answers = await Promise.all(places.map((place) => ask(`${code}/report`, place)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(made).toBe(1);
    expect((await ask(`${code}/report?language=fr`, 's1')).status).toBe(200);
    expect((await ask(`${code}/report`, 'host')).status).toBe(200);
    expect(made).toBe(3);
  });

  it('[T3] is made anew where making it has failed', async () => {
    const decks = builtInDecks();
    let isBroken = true;
    const texts: Decks['texts'] = (own) => {
      const all = decks.texts(own);
      const tips: typeof all.tips = (language) => {
        if (isBroken) throw new Error('for this test');
        return all.tips(language);
      };
      return { ...all, tips };
    };
    const { ask } = await standing(playedBy(2, 'closed'), { ports: { decks: { ...decks, texts } } });
    expect(await refusal(ask(`${code}/report`, 's1'))).toMatchObject([500, { error: 'internal' }]);
    isBroken = false;
    expect((await ask(`${code}/report`, 's1')).status).toBe(200);
  });
});

describe('nobody else', () => {
  it('[A7] gets a page, and one answer is given to all wrong pairs', async () => {
    const play = playedBy(6, 'closed').do(seat(6), { type: 'leave' });
    const { ask } = await standing(play);
    const wrong = ['screen', 'rescue', 'h1', 's6', 'nobody'].map((place) => ask(`${code}/report`, place));
    const answers = [...wrong, ask(`${code}/report`), ask('999999/report', 'host'), ask('999999/report')];
    for (const answer of answers) expect(await refusal(answer)).toEqual([403, { error: 'forbidden' }]);
  });

  it('[D1] tries codes without end: an address may ask only so often', async () => {
    const clock = new FakeClock();
    const guard = limiter({ clock, senderOf: senderBehind(0) }, reports);
    const passed = (times: number, remoteAddress = '192.0.2.1') => {
      let count = 0;
      const response = { set: () => response, status: () => response, json: () => response };
      for (let asked = 0; asked < times; asked++) {
        const request = { socket: { remoteAddress }, headers: {} };
        void guard(request as never, response as never, () => (count += 1));
      }
      return count;
    };
    expect(passed(reports.burst + 50)).toBe(reports.burst);
    expect(passed(1, '192.0.2.2')).toBe(1);
    await clock.advance(60_000);
    expect(passed(1_000)).toBeLessThan(reports.perSecond * 60 + 1);
    const { ask } = await standing(playedBy(2, 'closed'));
    for (const path of ['later', 'report']) {
      expect((await ask(`${code}/${path}`)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('[ANON-8] [P5] with three people', () => {
  /** What only depends on what they did together, and on points, is left as it is. */
  const pagesOf = async (turn: number) => {
    const { ask } = await standing(playedBy(3, 'closed', turn));
    const host = await json<HostReport>(ask(`${code}/report`, 'host'));
    const guest = await json<GuestReport>(ask(`${code}/report`, 's1'));
    const teams = host.workshop.teams.map(({ team, size }) => ({ team, size }));
    return [
      { ...host, workshop: { ...host.workshop, teams } },
      { ...guest, workshop: { ...guest.workshop, teams } },
    ] as const;
  };

  it('both pages are the same whatever each of them answered', async () => {
    const [host, guest] = await pagesOf(0);
    expect(await pagesOf(1)).toEqual([host, guest]);
    expect(host.workshop).toMatchObject({ moods: null, stars: [], exit: [] });
    expect(host.workshop.rounds.flatMap(({ hands }) => hands)).toEqual([]);
    expect(host.workshop.rounds[0]!.boards).toHaveLength(1);
    expect(host.workshop.scenarios.flatMap(({ votes }) => votes)).toEqual([]);
    expect(guest.figures.cards.length).toBeGreaterThan(0);
    for (const figures of guest.figures.cards) {
      expect(figures).toMatchObject({ people: null, difficulty: null, toFirst: null, toLast: null });
    }
  });
});

describe('[P3] the link lives', () => {
  it('and says the same when people have left the store, until its printed date', async () => {
    const play = playedBy(6, 'closed');
    const journal = await journalOf(play);
    const soon = await standing(play, { journal });
    const [host, guest] = [
      await json<HostReport>(soon.ask(`${code}/report`, 'host')),
      await json<GuestReport>(soon.ask(`${code}/report`, 's1')),
    ];
    await soon.server.stop();

    const late = await standing(play, { ms: 13 * day, journal });
    await late.clock.advance(1_000);
    expect((await journal.read(play.game.code))?.words).toEqual([]);
    expect(await json(late.ask(`${code}/report`, 'host'))).toEqual(host);
    expect(await json(late.ask(`${code}/report`, 's1'))).toEqual(guest);
    expect((await late.ask(`${code}/later`)).status).toBe(200);
    await late.server.stop();

    const gone = await standing(play, { ms: 14 * day + 1, journal });
    expect((await gone.ask(`${code}/report`, 'host')).status).toBe(403);
    expect((await gone.ask(`${code}/later`)).status).toBe(404);
  });
});
