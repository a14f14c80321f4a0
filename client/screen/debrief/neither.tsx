import type { DeckEnding } from '../../../shared/texts.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { sidesInOrder } from '../splits.tsx';

interface NeitherPanelProps extends Pick<DeckEnding, 'worth'> {
  readonly managerFirst: boolean;
}

/** What the deck says of each side; a deck that says nothing of it leaves the general sentence. */
export function NeitherPanel({ worth, managerFirst }: NeitherPanelProps) {
  const { words } = useGame();
  return (
    <div class="neither">
      {worth !== null && (
        <div class="neither-pair">
          {sidesInOrder(managerFirst).map((side) => (
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
