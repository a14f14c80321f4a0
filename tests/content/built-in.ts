/** The built-in deck as the tests look at it, and the rules that hold for more than the cards. */
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };
import keys from '../../server/content/leader-manager/keys.json' with { type: 'json' };
import type { Sample } from './measures.ts';

export { english, keys };

export const cardWords = new Map(Object.entries(english.cards));
export const cards: Sample[] = keys.cards.map(({ id, side, theme }) => ({
  id,
  side: side === 'leader' ? 'leader' : 'manager',
  theme,
  text: cardWords.get(id)?.text ?? '',
}));
export const scenarios = Object.entries(english.scenarios).map(([id, words]) => ({ id, ...words }));

/** Ids and texts of what a rule finds fault with. */
export function breaking(items: readonly { id: string; text: string }[], rule: (text: string) => boolean) {
  return items.filter((item) => !rule(item.text)).map((item) => `${item.id}: ${item.text}`);
}

const giveaway = new RegExp(
  '\\b(lead|led\\b|manag|boss|chief|coach|follow|subordinate|vision|inspir|motivat|empower|innovat' +
    '|strateg|tactic|kpi|micro)|status quo',
  'i',
);

export const silent = (text: string) => !giveaway.test(text);
export const ungendered = (text: string) =>
  !/\b(he|she|him|his|hers?|himself|herself|m[ae]n|wom[ae]n|guys?|ladies|mr|mrs|ms)\b/i.test(text);
