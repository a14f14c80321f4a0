/** A workshop that comes back from a file: whole, or refused with the reason. */
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { prepare } from '../../server/rooms/wording.ts';
import { limits } from '../../shared/limits.ts';
import type { ReportTexts } from '../../shared/report.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { keptScript } from '../../shared/workshop/kept-file.ts';
import { workshopIn } from '../../shared/workshop/kept-file-schema.ts';
import type { reportTextsSchema } from '../../shared/workshop/texts-schema.ts';
import { workshopSchema } from '../../shared/workshop/workshop-schema.ts';
import type { TeamBoard, Workshop } from '../../shared/workshop/workshop.ts';
import { fewPlayed, played, playedTexts } from '../support/workshop.ts';

const kept = { workshop: played, texts: playedTexts() };
const exported = (changes: object = {}) => JSON.stringify({ ...kept, ...changes });
const page = (script: string) => `<!doctype html><html><head><title>x</title></head><body>${script}</body></html>`;

describe('[DEBRIEF-17] a workshop comes back', () => {
  test('from a JSON export, to the same figures', () => {
    const back = workshopIn(exported());
    expect(back).toEqual({ ok: true, value: kept });
    expect(back.ok && figuresOf(back.value.workshop)).toEqual(figuresOf(played));
  });
  test('from a take-home page, in whatever language its words are', () => {
    for (const texts of [playedTexts('en'), playedTexts('ar')])
      expect(workshopIn(page(keptScript({ workshop: fewPlayed, texts })))).toEqual({
        ok: true,
        value: { workshop: fewPlayed, texts },
      });
  });
  test('also where a program has put a mark at the beginning of the file', () => {
    expect(workshopIn(`\uFEFF${exported()}`).ok).toBe(true);
  });
  test('also where it is as large as the server lets it become', () => {
    // Letters that grow when they are made fit to be shown.
    const text = prepare('\u0F40\u0F77\u0F77\u0F77'.repeat(limits.commitmentLength), limits.commitmentLength)!;
    expect(text.length).toBeGreaterThan(limits.commitmentLength * 8);
    const moves = (board: TeamBoard) => Array<TeamBoard['moves'][number]>(limits.boardMoves).fill(board.moves[0]!);
    const rounds = played.rounds.map((round) => ({
      ...round,
      boards: round.boards.map((board) => ({ ...board, moves: moves(board) })),
    }));
    const workshop: Workshop = { ...played, rounds, commitments: Array<Workshop['commitments'][number]>(2500).fill({ text, mode: 'both' }) }; // prettier-ignore
    expect(workshopIn(exported({ workshop })).ok).toBe(true);
  });
  test('with every mark made visible that would turn the text beside it, or command a terminal', () => {
    const bad = 'a\u202Eb\u2067c\u2069d\u200Fe\u001B[31mf\u009Bg\nh\u2028i\uD800j';
    const seen = bad.replace(/(?![\x20-\x7E])./gsu, '\uFFFD');
    const texts = playedTexts();
    const [card] = played.cards;
    const back = workshopIn(
      exported({
        workshop: {
          ...played,
          cards: played.cards.map((one) => ({ ...one, item: '\u001Bc', theme: bad })),
          commitments: [{ text: bad, mode: 'lead' }],
        },
        texts: {
          ...texts,
          names: { ...texts.names, title: bad, themes: { [bad]: bad } },
          cards: { ...texts.cards, [card!.card]: bad },
        },
      }),
    );
    expect(seen).toContain('b\uFFFDc');
    expect(back).toMatchObject({
      ok: true,
      value: {
        workshop: { cards: played.cards.map(() => ({ item: '\uFFFDc', theme: seen })), commitments: [{ text: seen }] },
        texts: { names: { title: seen, themes: { [seen]: seen } }, cards: { [card!.card]: seen } },
      },
    });
    expect(JSON.stringify(back)).not.toMatch(/[\p{Bidi_Control}\u2028]|\\u00|\\n/u);
  });
  test('no text in it can end the element that holds it', () => {
    const text = '</script><script>alert(1)</script><!--';
    const workshop: Workshop = { ...played, commitments: [{ text, mode: 'lead' }] };
    const script = keptScript({ ...kept, workshop });
    expect(script.match(/<\/?script|<!--/g)).toEqual(['<script', '</script']);
    const back = workshopIn(page(script));
    expect(back.ok && back.value.workshop.commitments).toEqual([{ text, mode: 'lead' }]);
  });
});

describe('[DEBRIEF-17] all else is refused', () => {
  const problem = (text: string) => {
    const read = workshopIn(text);
    return read.ok ? null : read.error;
  };
  test('what is no workshop', () => {
    for (const text of ['', 'a,b\n1,2', '[]', '{}', 'null', '{"format":2,"deck":"mine"}', page('<p>Hello</p>')])
      expect(problem(text)).toBe('not_ours');
    expect(problem(exported({ workshop: { ...played, format: 'other' } }))).toBe('not_ours');
    expect(problem(page('<script type="application/json" id="other">{}</script>'))).toBe('not_ours');
  });
  test('what a newer program has written', () => {
    expect(problem(exported({ workshop: { format: played.format, version: 2, all: 'new' } }))).toBe('newer_version');
  });
  test('what was cut off, in the middle or at the last character', () => {
    const [json, script] = [exported(), page(keptScript(kept))];
    expect(problem(json.slice(0, json.length / 2))).toBe('damaged');
    expect(problem(json.slice(0, -1))).toBe('damaged');
    expect(problem(script.slice(0, script.length / 2))).toBe('damaged');
  });
  const altered: readonly (readonly [string, object])[] = [
    ['a field that it does not have', { workshop: { ...played, more: 1 } }],
    ['a field that is missing', { workshop: { ...played, people: undefined } }],
    ['no words', { texts: undefined }],
    ['a version before the first', { workshop: { ...played, version: 0 } }],
    ['a room code that is none', { workshop: { ...played, code: '<b>' } }],
    ['a negative count', { workshop: { ...played, moods: [-1, 3, 3] } }],
    ['more moves than a board keeps', { workshop: { ...played, rounds: played.rounds.map((round) => ({ ...round, boards: round.boards.map((board) => ({ ...board, moves: Array<unknown>(limits.boardMoves + 1).fill(board.moves[0]) })) })) } }], // prettier-ignore
    ['half a person', { workshop: { ...played, people: 2.5 } }],
    ['six stars', { workshop: { ...played, stars: [6, 6, 6, 6, 6] } }],
    ['an endless text', { workshop: { ...played, commitments: [{ text: 'x'.repeat(7000), mode: 'lead' }] } }],
    ['endlessly many people', { workshop: { ...played, stars: Array<number>(10_001).fill(3) } }],
    ['a card twice', { workshop: { ...played, cards: [...played.cards, played.cards[0]] } }],
    ['a card that it does not hold', { workshop: { ...played, cards: played.cards.slice(1) } }],
    ['a team twice', { workshop: { ...played, teams: [...played.teams, played.teams[0]] } }],
    ['a scenario twice', { workshop: { ...played, scenarios: [...played.scenarios, played.scenarios[0]] } }],
    ['a board twice', { workshop: { ...played, rounds: played.rounds.map((round) => ({ ...round, boards: [...round.boards, round.boards[0]] })) } }], // prettier-ignore
    ['an answer twice', { workshop: { ...played, exit: played.exit.map((hand) => ({ ...hand, sides: [hand.sides[0], hand.sides[0]] })) } }], // prettier-ignore
    ['a card with the name of something that every object has', { workshop: { ...played, rounds: [], exit: [], reasons: [], appeals: [], chosen: null, cards: [{ ...played.cards[0], card: 'constructor' }] } }], // prettier-ignore
    ...['constructor', '__proto__'].map((name) => [`a scenario called ${name}`, { workshop: { ...played, scenarios: [{ ...played.scenarios[0], scenario: name }] } }] as const), // prettier-ignore
    ['words of a wrong shape', { texts: { ...kept.texts, cards: { a: { text: 'no' } } } }],
    ['more words than any deck has', { texts: { ...kept.texts, cards: Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`c${index}`, 'x'])) } }], // prettier-ignore
  ];
  test.each(altered)('%s', (_, changes) => {
    expect(problem(exported(changes))).toBe('damaged');
  });
  test('and nothing that anybody could write makes it throw', () => {
    const parts = fc.constantFrom(...Object.keys(played), 'x') as fc.Arbitrary<keyof Workshop>;
    fc.assert(
      fc.property(parts, fc.jsonValue(), (part, value) => {
        const read = workshopIn(exported({ workshop: { ...played, [part]: value } }));
        // What is taken can be shown.
        if (read.ok) figuresOf(read.value.workshop);
        expect(read.ok || ['not_ours', 'newer_version', 'damaged'].includes(read.error)).toBe(true);
      }),
    );
  });
});

test('what the schemas let through has the types of the contract', () => {
  expectTypeOf<z.output<typeof workshopSchema>>().toExtend<Workshop>();
  expectTypeOf<keyof z.output<typeof workshopSchema>>().toEqualTypeOf<keyof Workshop>();
  expectTypeOf<z.output<typeof reportTextsSchema>>().toExtend<ReportTexts>();
  expectTypeOf<ReportTexts>().toExtend<z.output<typeof reportTextsSchema>>();
  expect(workshopSchema.parse(played)).toEqual(played);
});
