/** Cards that nobody had to sort: no side of them is worth a point, so that one can argue freely. */
import type { CardId } from '../../../shared/ids.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';

export function ArguePanel({ cards }: { readonly cards: readonly CardId[] }) {
  const { words } = useGame();
  return (
    <div class="argue">
      {cards.map((card) => (
        <p key={card} class="card statement" {...words.spoken()}>
          {words.cardText(card)}
        </p>
      ))}
      <p class="lead">{t('argue.text')}</p>
    </div>
  );
}
