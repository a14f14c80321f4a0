/** What a deck and its columns are called, also before they have a name. */
import type { Side } from '../../shared/commands.ts';
import { firstWords, type Draft } from '../lib/deck-draft.ts';
import { t } from '../messages/deck.ts';

export function titleOf(draft: Draft): string {
  return firstWords(draft).title.trim() || t('deck.untitled');
}

export function sideNameOf(draft: Draft, side: Side, language?: string): string {
  const words = (language === undefined ? undefined : draft.languages[language]) ?? firstWords(draft);
  return words.sides[side].trim() || firstWords(draft).sides[side].trim() || t(`deck.unnamed.${side}`);
}

const longestTitle = 60;

/** The title of a copy in a language: plain text, without the marks that keep a name apart on a page. */
export function titleOfCopy(title: string): string {
  if (title.trim() === '') return '';
  const shown = t('deck.duplicate.title', { title }).replace(/\p{Bidi_Control}/gu, '');
  return shown.length > longestTitle ? title : shown;
}

/** What an item is called on the page, by its place. */
export function itemName({ cards, scenarios }: Draft, id: string): string {
  const card = cards.findIndex((one) => one.id === id);
  if (card >= 0) return t('deck.card', { number: card + 1 });
  return t('deck.scenario', { number: scenarios.findIndex((one) => one.id === id) + 1 });
}
