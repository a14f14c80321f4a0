import { describe, expect, it } from 'vitest';
import type { CardId, CommandId, Instant, ScenarioId } from '../../shared/ids.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { noWords, reasonKey, type WordChange } from '../../server/game/words.ts';
import { unlinkedWords, withoutLinks } from '../../server/rooms/unlinking.ts';
import { host, plainDeal, Play, seat, seatId, team } from '../support/builders.ts';

const at = 1_000 as Instant;
const card = 'c1' as CardId;
const vote: GameEvent = {
  type: 'vote-cast',
  at,
  seat: seatId(1),
  scenario: 'x1' as ScenarioId,
  ballot: 1,
  mode: 'lead',
};
const solo = (round: number): GameEvent => ({
  type: 'solo-card-placed',
  at,
  seat: seatId(1),
  round,
  card,
  side: 'leader',
});
const agreed = (seat: number | null): GameEvent => ({
  type: 'lock-agreed',
  at,
  seat: seat === null ? null : seatId(seat),
  team: team(0),
});
const opened: GameEvent = { type: 'step-opened', at, step: 5, endsAt: null };
const sortCut: GameEvent = { type: 'links-cut', at, activity: 'sort', index: 0, hands: [], fits: [] };
const voteCut: GameEvent = { type: 'links-cut', at, activity: 'scenario', index: 0, votes: [], cast: 1, credits: [] };

const entry = (revision: number, events: readonly GameEvent[], id: string | null = null): Entry => {
  const receipt = { by: 's1', id: id as CommandId, digest: `digest of ${id ?? ''}` };
  return { revision, at, events, words: [], ...(id !== null && { receipt }) };
};
const unsigned = (...ids: readonly string[]) => ids.map((id) => ({ id, digest: `digest of ${id}` }));

describe('[P5] an entry that cuts links', () => {
  it('may cut several: the facts of all of them leave the history, and their receipts their senders', () => {
    const before = [entry(1, [solo(0)], 'b'), entry(2, [vote], 'a'), entry(3, [opened], 'c')];
    const last = entry(4, [opened, sortCut, voteCut], 'd');
    const after = withoutLinks([...before, last]);
    expect(after).toEqual([entry(1, []), entry(2, []), before[2], { ...last, unsigned: unsigned('a', 'b') }]);
    expect(after[2]).toBe(before[2]);
  });

  it('loses its own facts that the cut concerns, and its sender with them', () => {
    const last = entry(2, [agreed(1), opened, sortCut, solo(1)], 'b');
    const [first, cut] = withoutLinks([entry(1, [solo(0)], 'a'), last]);
    expect(first).toEqual(entry(1, []));
    expect(cut).toEqual({ ...entry(2, [agreed(null), opened, sortCut, solo(1)]), unsigned: unsigned('a', 'b') });
  });

  it('stays the same where there is nothing to take out', () => {
    const entries = [entry(1, [opened], 'a'), entry(2, [voteCut], 'b')];
    withoutLinks(entries).forEach((one, index) => {
      expect(one).toBe(entries[index]);
    });
  });
});

describe('[P5] what people have written', () => {
  const texts = (changes: readonly WordChange[]) =>
    changes.flatMap(({ key, text }) => (text === null ? [] : [[key, text]]));

  it('goes to the aliases by which the cut has ranked it, whatever its own entry has changed before', () => {
    const play = new Play({ people: 3 }).playTo('debrief-now-what');
    for (const number of [1, 2, 3]) play.do(seat(number), { type: 'commit-to', mode: 'both', text: 'in the words' });
    const commitments = new Map([1, 2, 3].map((number) => [seatId(number), `text ${String(number)}`]));
    const before = { revision: 1, at, game: play.game, words: { ...noWords, commitments } };
    const hidden: GameEvent = { type: 'commitment-hidden', at, seat: seatId(1), hidden: true };
    const none = { moods: [], notes: [], exit: [], stars: [] };
    const cut: GameEvent = { type: 'links-cut', at, activity: 'debrief', index: 0, ...none };
    const typed = { kind: 'commitment', key: seatId(2), text: 'a late text' } as const;
    const changes = unlinkedWords(before, [typed], [hidden, cut]);
    // What is hidden comes last; the others by the names that the host knows them by.
    const [second, third] = [2, 3].map((number) => play.game.commitments.get(seatId(number))!.note);
    const shown = second! < third! ? ['a late text', 'text 3'] : ['text 3', 'a late text'];
    expect(texts(changes)).toEqual([...shown, 'text 1'].map((text, index) => [`a${String(index + 1)}`, text]));
    expect(changes.filter(({ text }) => text === null)).toHaveLength(3);
    expect(unlinkedWords(before, [typed], [hidden])).toEqual([]);
  });

  it('goes altogether where too few gave a reason for the card to keep any', () => {
    const play = new Play({ teams: [5], deal: plainDeal }).playTo('debrief-what');
    play.do(host, { type: 'choose-contested', cards: ['a' as CardId, 'b' as CardId] });
    const give = (number: number, id: string) =>
      play.do(seat(number), { type: 'give-reason', card: id as CardId, side: 'leader', reason: 'time', text: '' });
    for (const number of [1, 2, 3, 4, 5]) give(number, 'a');
    for (const number of [1, 2, 3, 4]) give(number, 'b');
    const written = [...play.game.reasons].flatMap(([by, cards]) =>
      [...cards.keys()].map((id) => [reasonKey(by, id), `${by} on ${id}`] as const),
    );
    const before = { revision: 1, at, game: play.game, words: { ...noWords, reasons: new Map(written) } };
    play.do(host, { type: 'close' });
    const changes = unlinkedWords(before, [], play.events.slice(-2));
    expect(changes.filter(({ text }) => text === null)).toHaveLength(9);
    const kept = texts(changes);
    expect(kept.map(([key]) => key)).toEqual(['a1:a', 'a2:a', 'a3:a', 'a4:a', 'a5:a']);
    expect(kept.map(([, text]) => text).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `s${String(number)} on a`));
    // Each text is still that of its reason, by the name that the host knows it by.
    const noteOf = new Map(
      [...before.game.reasons].map(([by, cards]) => [`${by} on a`, cards.get('a' as CardId)!.note]),
    );
    const notes = [...play.game.reasons.values()].map((cards) => cards.get('a' as CardId)?.note);
    expect(kept.map(([, text]) => noteOf.get(text!))).toEqual(notes);
  });
});
