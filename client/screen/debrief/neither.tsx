import type { DeckEnding } from '../../../shared/texts.ts';
import type { Sides } from '../../lib/order.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';

interface NeitherPanelProps extends Pick<DeckEnding, 'worth'> {
  readonly sides: Sides;
}

/** What the deck says of each side; a deck that says nothing of it leaves the general sentence. */
export function NeitherPanel({ worth, sides }: NeitherPanelProps) {
  const { words } = useGame();
  return (
    <div class="neither">
      {worth !== null && (
        <div class="neither-pair">
          {sides.map((side) => (
            <section key={side} class="column neither-side" data-side={side} {...words.spoken()}>
              <h2 class="side-title">
                <SideIcon side={side} /> {words.sideName(side)}
              </h2>
              <p>{worth[side]}</p>
            </section>
          ))}
        </div>
      )}
      <p class="neither-both">{t('neither.both')}</p>
      <p class="neither-articles">{t('neither.articles')}</p>
    </div>
  );
}

/** What the deck says of both. */
export function ClaimsPanel({ claims }: Pick<DeckEnding, 'claims'>) {
  const { words } = useGame();
  return (
    <ul class="neither-claims" {...words.spoken()}>
      {claims.map((claim) => (
        <li key={claim}>{claim}</li>
      ))}
    </ul>
  );
}
