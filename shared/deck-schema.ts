/**
 * The format of a deck file: keys that no language changes, and words for one or more languages. It is
 * the same for the deck that comes with the program and for a host's own; docs/deck.schema.json is made
 * from it. What the shapes cannot say (that references resolve, that every language is whole) says
 * `server/content/deck.ts`.
 */
import { z } from 'zod';
import { mode, side } from './commands.ts';
import { languageTag } from './id-schema.ts';
import type { DeckItemId } from './ids.ts';
import { limits } from './limits.ts';
import { unnamedTheme } from './unnamed-theme.ts';

/** One namespace for cards, scenarios, tips, nuances and claims, as an id alone names an item. */
const itemId = z
  .string()
  .regex(/^[A-Z]{1,3}[0-9]{1,4}$/)
  .transform((id) => id as DeckItemId)
  .describe('Capital letters and a number, such as C07. Once only in the deck, whatever it names.');
const deckId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const theme = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);
export const tones = ['positive', 'negative'] as const;
const tone = z.enum(tones);
const articleCode = z.string().regex(/^[0-9]{3}$/);
/** Article and section, for example `002h`; the article alone where it has no sections. */
const sourceRef = z.string().regex(/^[0-9]{3}[a-z]?$/);
const sources = z.array(sourceRef).max(12).default([]);
/** One line of plain text: no control characters, halves of letters or marks that turn the line. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]*$/u);
const nuance = itemId.nullable().default(null).describe('The note on how the sources disagree.');

const cardKey = z.strictObject({
  id: itemId,
  side: side.describe('leader is the first column, manager the second, whatever they are called.'),
  weight: z
    .union([z.literal(0), z.literal(0.5), z.literal(1)])
    .default(1)
    .describe('1 counts in full, 0.5 half because the sources disagree, 0 is for talk only and never dealt.'),
  theme: theme.default(unnamedTheme),
  twin: itemId.nullable().default(null).describe('The mirror card of the other side: never dealt in one hand.'),
  tone: tone.nullable().default(null).describe('How the statement is worded: whether it sounds good or bad.'),
  sources: sources.describe('Who says so.'),
  against: sources.describe('Who says otherwise.'),
  nuance,
});

const scenarioKey = z.strictObject({
  id: itemId,
  mode,
  scored: z.boolean().default(true),
  theme: theme.default(unnamedTheme),
  sources,
  nuance,
});

const tipKey = z.strictObject({
  id: itemId,
  mode: z.union([mode, z.literal('self')]),
  themes: z.array(theme).max(12).default([]).describe('Themes of cards that it helps with; none: any.'),
  sources,
});
const noteKey = z.strictObject({ id: itemId, sources });
/** `sections`: one letter each, in order; empty where the article is cited as a whole. */
const articleKey = z.strictObject({ code: articleCode, sections: z.string().regex(/^[a-z]{0,26}$/) });

/** 90 leaves a translation of the longest English card a third more room. */
const cardWords = z.strictObject({ text: line(90), explanation: line(320).nullable().default(null) });
const scenarioWords = z.strictObject({
  text: line(180),
  explanation: line(320).nullable().default(null),
  hint: line(160).nullable().default(null),
});

export const deckWordsSchema = z.strictObject({
  title: line(60),
  sides: z.strictObject({ leader: line(24), manager: line(24) }).describe('What the two columns are called.'),
  modes: z.strictObject({ lead: line(24), manage: line(24), both: line(24) }).describe('The answers to scenarios.'),
  worth: z
    .strictObject({ leader: line(160), manager: line(160) })
    .nullable()
    .default(null)
    .describe('What each side is good for; shown at the end.'),
  themes: z.record(theme, line(40)).default({}),
  articles: z.record(articleCode, line(80)).default({}),
  sections: z.record(sourceRef, line(60)).default({}),
  cards: z.record(itemId, cardWords),
  scenarios: z.record(itemId, scenarioWords).default({}),
  tips: z.record(itemId, line(160)).default({}),
  nuances: z.record(itemId, line(320)).default({}),
  claims: z.record(itemId, line(200)).default({}),
});

export const deckSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(2),
  deck: deckId,
  articles: z.array(articleKey).max(200).default([]),
  cards: z.array(cardKey).min(1).max(400),
  scenarios: z.array(scenarioKey).max(200).default([]),
  tips: z.array(tipKey).max(100).default([]),
  nuances: z.array(noteKey).max(100).default([]),
  claims: z.array(noteKey).max(40).default([]).describe('What is true of both sides; shown at the end.'),
  languages: z.record(languageTag, deckWordsSchema).check(({ value, issues }) => {
    const most = limits.deckLanguages;
    if (Object.keys(value).length <= most) return;
    issues.push({ code: 'too_big', origin: 'object', maximum: most, inclusive: true, input: value });
  }),
});

/** What a file holds before it has been parsed: whatever has a default may be missing. */
export type DeckInput = z.input<typeof deckSchema>;
export type DeckFile = z.output<typeof deckSchema>;
export type CardEntry = DeckFile['cards'][number];
export type ScenarioEntry = DeckFile['scenarios'][number];
export type WordsFile = z.output<typeof deckWordsSchema>;
