/** Always in sight: what the deck has, whether it can be played, and the way into a workshop. */
import { hostWithDeck } from '../../lib/address.ts';
import { series } from '../../lib/formats.ts';
import type { Draft } from '../../lib/deck-draft.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { tallyOf } from '../model/tally.ts';
import { sideNameOf } from '../naming.ts';
import { useDeck } from './editor-context.ts';
import type { Check } from './use-check.ts';

export function Foot() {
  const { key, draft, check } = useDeck();
  const isPlayable = check.state === 'known' && check.remarks.problems.length === 0;
  return (
    <footer class="deck-foot">
      <div class="deck-foot-words">
        <p class="balance">{balanceOf(draft)}</p>
        <div class="row small">
          <p role="status" id="deck-check">
            {statusOf(check)}
          </p>
          {check.state === 'asking' && <Spinner />}
        </div>
      </div>
      {isPlayable ? (
        <a class="button button-primary" href={hostWithDeck(key)}>
          {t('deck.use')}
        </a>
      ) : (
        <Button kind="primary" off describedBy="deck-check">
          {t('deck.use')}
        </Button>
      )}
    </footer>
  );
}

/** Says the same while it is being checked anew, so that only news are read out. */
function statusOf({ state, failure, remarks: { problems, advice }, isJudged }: Check): string {
  if (state === 'unasked') return '';
  if (failure !== null) return t('deck.check.failed', { reason: failureText(failure) });
  const parts = [
    ...(problems.length > 0 ? [t('deck.check.problems', { count: problems.length })] : []),
    ...(problems.length === 0 && state === 'known' ? [t('deck.check.fine')] : []),
    ...(problems.length === 0 && !isJudged ? [t('deck.check.unjudged')] : []),
    ...(advice.length > 0 ? [t('deck.check.advice', { count: advice.length })] : []),
  ];
  return parts.join(' · ');
}

function balanceOf(draft: Draft): string {
  const { cards, sides, open, talk } = tallyOf(draft);
  const parts = [
    ...(['leader', 'manager'] as const).map((side) =>
      t('deck.balance.side', { number: sides[side], name: sideNameOf(draft, side) }),
    ),
    ...(open > 0 ? [t('deck.balance.open', { count: open })] : []),
    ...(talk > 0 ? [t('deck.balance.talk', { count: talk })] : []),
  ];
  return t('deck.balance', { cards: t('deck.cards', { count: cards }), sides: series(parts) });
}
