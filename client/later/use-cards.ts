/** The cards of a workshop in the language of the page; those that are there stay while another language comes. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { currentLanguage, speakOfOwnDeck } from '../lib/i18n.ts';
import { fetchCards, type Found } from './fetch-cards.ts';

interface Cards {
  /** Null until they have come. */
  readonly found: Found | null;
  readonly retry: () => void;
}

export function useCards(code: RoomCode): Cards {
  const found = useSignal<Found | null>(null);
  const tries = useSignal(0);
  const language = currentLanguage();
  useEffect(() => {
    let isLeft = false;
    void fetchCards(code, language).then((answer) => {
      if (isLeft || (answer.kind === 'failed' && found.peek()?.kind === 'cards')) return;
      if (answer.kind === 'cards') speakOfOwnDeck(answer.later.texts.names?.isOwn ?? false);
      found.value = answer;
    });
    return () => {
      isLeft = true;
    };
  }, [code, language, tries.value]);
  function retry(): void {
    found.value = null;
    tries.value += 1;
  }
  return { found: found.value, retry };
}
