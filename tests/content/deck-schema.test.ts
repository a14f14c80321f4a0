import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { templateOf } from '../../server/content/import/template.ts';
import { smallOwnDeck } from '../support/own-deck.ts';
import { isCurrent } from '../tools/deck-schema.ts';

const schema = z.fromJSONSchema(
  JSON.parse(
    readFileSync(new URL('../../docs/deck.schema.json', import.meta.url), 'utf8'),
  ) as z.core.JSONSchema.JSONSchema,
);

it('docs/deck.schema.json is what the server reads (npm run deck:schema)', async () => {
  expect(await isCurrent()).toBe(true);
});

it('and takes what the server takes', async () => {
  expect(schema.safeParse(JSON.parse((await templateOf('json')).toString())).success).toBe(true);
  expect(schema.safeParse(smallOwnDeck()).success).toBe(true);
  expect(schema.safeParse({ ...smallOwnDeck(), author: 'x' }).success).toBe(false);
  expect(schema.safeParse({ ...smallOwnDeck(), cards: [{ id: 'C01', side: 'boss' }] }).success).toBe(false);
});
