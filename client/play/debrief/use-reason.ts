/** Why one would put a contested card there: what has been said, and the sentence while it is being written. */
import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import type { Reason } from '../../../shared/reasons.ts';
import type { OwnReason, SelfView } from '../../../shared/self-view.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { useSeat } from '../seat.ts';
import { draftOf, keepDraft, reasonOn } from './reason-draft.ts';

export interface ReasonDraft {
  /** Null: nothing yet. */
  readonly given: OwnReason | null;
  readonly text: Signal<string>;
  /** Where the sentence as it stands is: `sending` on its way, `sent` with the server. */
  readonly sentence: 'open' | 'sending' | 'sent';
  readonly give: (side: Side, reason: Reason) => void;
  readonly sendSentence: () => Promise<void>;
}

export function useReason(card: CardId): ReasonDraft {
  const { game, self, stage } = useSeat();
  const { store } = game;
  const given = reasonOn(card, self);
  const text = useSignal(draftOf(stage.code, card) ?? given?.text ?? '');
  const sentenceOf = (of: SelfView | null) => reasonOn(card, of)?.text ?? '';

  // Kept at every letter: the host may go on, or the network go, at any moment.
  useSignalEffect(() => {
    const written = plain(text.value);
    const isTold = [store.confirmed.value.self, store.self.value].every((of) => sentenceOf(of) === written);
    keepDraft(stage.code, card, written === '' || isTold ? null : text.value);
  });

  async function send(side: Side, reason: Reason, sentence: string): Promise<boolean> {
    const result = await game.send({ type: 'give-reason', card, side, reason, text: sentence });
    return result.ok;
  }

  const written = plain(text.value);
  const isSent = sentenceOf(store.confirmed.value.self) === written;
  return {
    given,
    text,
    sentence: sentenceOf(self) !== written ? 'open' : isSent ? 'sent' : 'sending',
    give(side, reason) {
      // A sentence speaks for its side: to the other it does not go along, it waits in its box.
      void send(side, reason, given?.side === side ? given.text : '');
    },
    async sendSentence() {
      if (given !== null && (await send(given.side, given.reason, written))) announce(t('reason.saved'));
    },
  };
}

/** As the server will have it. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
