import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';

const file = readFileSync(new URL('./eight-mistakes.csv', import.meta.url));

it("a facilitator's table with eight mistakes gets eight answers, each with its line and column", async () => {
  const { deck, problems } = await readDeckFile(file, 'csv', 'Meetings');
  expect(deck).toBeNull();
  expect(problems).toEqual([
    { code: 'unknown_side', line: 3, column: 'side', params: { value: 'Strat', first: 'Start', second: 'Stop' } },
    {
      code: 'too_long',
      line: 6,
      column: 'text',
      params: { value: 'Whoever has slides reads every word of them aloud while all…', length: 97, most: 90 },
    },
    { code: 'unknown_weight', line: 7, column: 'weight', params: { value: '2' } },
    { code: 'same_id', line: 8, column: 'id', params: { value: 'C05', other: 7 } },
    { code: 'unknown_kind', line: 9, column: 'kind', params: { value: 'crad' } },
    { code: 'missing_value', line: 10, column: 'text', params: {} },
    { code: 'unknown_twin', line: 11, column: 'twin', params: { value: 'C99' } },
    { code: 'formula', line: 13, column: 'text', params: { value: '=HYPERLINK("http://example.org")' } },
  ]);
});
