import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { sidesInOrder } from '../splits.tsx';

/** As many as the last row can take in. */
const shownClaims = 3;

/** What the deck says of each side and of both; a deck that says nothing of it leaves the general sentence. */
export function NeitherPanel({ managerFirst }: { readonly managerFirst: boolean }) {
  const { words } = useGame();
  const names = words.names();
  const worth = names?.worth ?? null;
  const claims = names?.claims.slice(0, shownClaims) ?? [];
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
      {claims.length > 0 && (
        <section class="neither-claims">
          <h2>{t('neither.claims')}</h2>
          <ul {...words.spoken()}>
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="neither-articles">{t('neither.articles')}</p>
    </div>
  );
}
