/** What holds for every text whatsoever, also for one that nobody has thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { wordFilter } from '../../server/content/word-filter.ts';
import { looksOf, lookOf } from '../../server/rooms/look-alikes.ts';
import { graphemes, prepare } from '../../server/rooms/wording.ts';
import { TestRoom } from '../support/test-room.ts';

/** Pieces that have made trouble somewhere. */
const pieces = [
  ...[
    'a',
    'Z',
    'Анна',
    'Ω',
    'ß',
    'ﬀ',
    'İ',
    '1',
    ' ',
    '\u0301',
    '\u0334',
    '\u20DD',
    '\u200B',
    '\u200D',
    '\u202E',
    '\u2066',
  ],
  ...[
    '\u3164',
    '\uFDFA',
    '\uFE0F',
    '\u1100',
    '\u1161',
    '\u094D',
    '\u0915',
    '\u0E49',
    '\uD800',
    '\uDC00',
    '\u0000',
    '\n',
  ],
  ...['👩', '🏽', '\u{1F1E9}', '\u{E0061}', '__proto__', '\uE000', '\u3099', '\u0628', '\u0651', '\u05D0', '\u0F90'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);
const runs = { numRuns: 2_000 };

describe('any text', () => {
  it('[N2] is prepared or refused, never thrown at; what is prepared can be sent, stored and put into an address', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const shown = prepare(raw, 24);
        if (shown === null) return;
        expect(() => encodeURIComponent(shown)).not.toThrow();
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(shown).toBe(shown.trim());
      }),
      runs,
    );
  });

  it('[N2] that was prepared stays as it is when it is prepared again', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const shown = prepare(raw, 24);
        if (shown !== null) expect(prepare(shown, 24)).toBe(shown);
      }),
      runs,
    );
  });

  it('[N3] is never longer than its limit, in letters, marks and bytes', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 24 }), (raw, longest) => {
        const shown = prepare(raw, longest) ?? '';
        expect(graphemes(shown).length).toBeLessThanOrEqual(longest);
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(32 * longest);
        expect(shown).not.toMatch(/(?:(?![\uFE0F\u0F90-\u0FBC])[\p{Mn}\p{Me}]){3}/u);
      }),
      runs,
    );
  });

  it('[N6] can be judged by the filter and has a look', () => {
    const filter = wordFilter();
    fc.assert(
      fc.property(text, (raw) => {
        expect(typeof filter.offends(raw)).toBe('boolean');
        expect(lookOf(raw)).toBe(lookOf(raw.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});

describe('names in one room', () => {
  /** Few letters, so that names of equal look are common. */
  const alike = fc.stringMatching(/^[aаAАＡáoо0OlI1|mn rc2]{1,24}$/u);

  it('[N4] never look alike, in whatever order they come, and none is longer than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(alike, text), { minLength: 2, maxLength: 12 }), async (raws) => {
        const test = await TestRoom.open();
        for (const [index, raw] of raws.entries()) await test.room.join(`hash-${String(index)}` as SecretHash, raw);
        const names = (await test.hostView()).roster.map(({ name }) => name);
        const looks = names.flatMap((name) => [...new Set(looksOf(name))]);
        expect(new Set(looks).size).toBe(looks.length);
        for (const name of names) expect(graphemes(name).length).toBeLessThanOrEqual(limits.nameLength);
      }),
      { numRuns: 150 },
    );
  });
});
