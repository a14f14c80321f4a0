/** The format of a deck file for editors, which complete and check it while somebody writes. */
import { z } from 'zod';
import { deckSchema } from '../../shared/deck-schema.ts';

/**
 * Of what somebody writes: whatever has a default may be missing. Not every editor can read what a line of
 * plain text is made of, so that is left to the server.
 */
export function deckJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(deckSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern?.includes('\\p') === true) delete jsonSchema.pattern;
    },
  });
  return { title: 'A deck of Two Hats', ...schema };
}
