/** The pages of several workshops, asked for at once. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../shared/ids.ts';
import type { PanelName } from '../shared/panel-names.ts';
import type { HostReport } from '../shared/report.ts';
import { loadBuiltIn } from '../server/content/decks.ts';
import { Pages, type Source } from '../server/http/pages.ts';
import type { Published } from '../server/rooms/reading.ts';
import { host, noWords, room, seatId, type Play } from './support/builders.ts';
import { builtInDecks } from './support/decks.ts';
import { playedBy } from './support/report-stage.ts';

const english = 'en' as Language;
const languages = [...loadBuiltIn().words.keys()];
const texts = builtInDecks().texts(null);

/** A room as pages see it. It writes down which are made of it. */
class Shop implements Source {
  readonly play: Play;
  readonly #name: string;
  readonly #made: string[];

  constructor(name: string, made: string[], play = playedBy(2, 'closed')) {
    this.play = play;
    this.#name = name;
    this.#made = made;
  }

  published(): Published {
    const names: typeof texts.names = (language) => {
      this.#made.push(this.#name);
      return texts.names(language);
    };
    return { revision: 1, at: this.play.now, game: this.play.game, words: noWords, texts: { ...texts, names } };
  }

  show(panel: PanelName): void {
    this.play.do(host, { type: 'show-panel', from: this.play.step(), panel, page: 0 });
  }
}

describe('[D14] pages after a workshop', () => {
  it('are made of a busy room as often as there are any, and do not keep another one waiting', async () => {
    const [pages, made]: [Pages, string[]] = [new Pages(), []];
    const [busy, other] = [new Shop('busy', made), new Shop('other', made)];
    const asked = (['mood', 'matrix', 'exit', 'neither', 'claims', 'mood'] as const).flatMap((panel) => {
      busy.show(panel);
      return (['host', 'seat'] as const).flatMap((reader) => languages.map((one) => pages.of(busy, reader, one)));
    });
    expect(await pages.of(other, 'seat', english)).toMatchObject({ ok: true });
    expect(made).toEqual(['busy', 'other']);
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect(made.filter((name) => name === 'busy')).toHaveLength(2 * languages.length);
  });

  it('are not made anew because somebody is away, and are where something has changed', async () => {
    const [pages, made]: [Pages, string[]] = [new Pages(), []];
    const shop = new Shop('shop', made);
    const first = await pages.of(shop, 'host', english);
    shop.play.do(room, { type: 'mark-away', seat: seatId(1) });
    expect(await pages.of(shop, 'host', english)).toBe(first);
    expect(made).toHaveLength(1);
    shop.show('matrix');
    expect(await pages.of(shop, 'host', english)).toEqual(first);
    expect(made).toHaveLength(2);
  });

  it('are as new as their turn, whenever they were asked for', async () => {
    const shop = new Shop('shop', [], playedBy(2, 'reveal').advance());
    const page = new Pages().of(shop, 'host', english);
    shop.play.advance();
    const answer = await page;
    const { workshop } = JSON.parse(answer.ok ? answer.value : '') as HostReport;
    expect(workshop.cards).toHaveLength(2);
  });

  it('are asked for again where too many rooms wait', async () => {
    const [pages, play] = [new Pages(), playedBy(2, 'closed')];
    const shops = Array.from({ length: 51 }, (_, index) => new Shop(String(index), [], play));
    const ask = () => Promise.all(shops.map((shop) => pages.of(shop, 'seat', english)));
    const refused = (await ask()).filter(({ ok }) => !ok);
    expect(refused).toEqual([{ ok: false, error: 'slow_down' }]);
    expect((await ask()).every(({ ok }) => ok)).toBe(true);
  });
});
