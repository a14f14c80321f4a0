/**
 * Whether something has all the parts of a draft, so that the page can show it. What it says may still be
 * wrong or missing: that is for the server to tell.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const textOrNull: Check = (value) => value === null || text(value);
const noneOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const texts = recordOf(text);
const sides = shape({ leader: text, manager: text });
const cited = { id: text, sources: listOf(text) };
const item = { ...cited, theme: text, nuance: textOrNull };
const words = shape({
  title: text,
  sides,
  modes: shape({ lead: text, manage: text, both: text }),
  worth: noneOr(sides),
  themes: texts,
  articles: texts,
  sections: texts,
  tips: texts,
  nuances: texts,
  claims: texts,
  cards: recordOf(shape({ text, explanation: textOrNull })),
  scenarios: recordOf(shape({ text, explanation: textOrNull, hint: noneOr(text) })),
});

export const hasDraftShape = shape({
  format: oneOf(2),
  deck: text,
  articles: listOf(shape({ code: text, sections: text })),
  cards: listOf(
    shape({
      ...item,
      side: noneOr(oneOf('leader', 'manager')),
      weight: oneOf(0, 0.5, 1),
      twin: textOrNull,
      tone: noneOr(oneOf('positive', 'negative')),
      against: listOf(text),
    }),
  ),
  scenarios: listOf(shape({ ...item, mode: noneOr(oneOf('lead', 'manage', 'both')), scored: flag })),
  tips: listOf(shape({ ...cited, mode: text, themes: noneOr(listOf(text)) })),
  nuances: listOf(shape(cited)),
  claims: listOf(shape(cited)),
  languages: (value) => recordOf(words)(value) && Object.keys(value as object).length > 0,
});
