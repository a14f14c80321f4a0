/** Asks for the cards: the only thing that this page ever asks. */
import type { RoomCode } from '../../shared/ids.ts';
import type { PageLanguage } from '../../shared/languages.ts';
import type { LaterCards } from '../../shared/report.ts';

export type Found =
  | { readonly kind: 'cards'; readonly later: LaterCards }
  /** No workshop of this code has any, or none any more. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' };

const answerMs = 10_000;

export async function fetchCards(code: RoomCode, language: PageLanguage): Promise<Found> {
  const query = new URLSearchParams({ language }).toString();
  try {
    const response = await fetch(`/api/rooms/${code}/later?${query}`, { signal: AbortSignal.timeout(answerMs) });
    if (response.status === 404) return { kind: 'none' };
    const answer: unknown = await response.json();
    return response.ok && isLater(answer) ? { kind: 'cards', later: answer } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

function isLater(answer: unknown): answer is LaterCards {
  return typeof answer === 'object' && answer !== null && 'cards' in answer && 'texts' in answer;
}
