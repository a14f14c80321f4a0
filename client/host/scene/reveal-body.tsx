/** The reveal, card by card. */
import type { RevealedCard, ScreenScene } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { useGame } from '../../ui/session-context.ts';
import { KeyName } from './notes.tsx';
import { splitText } from './split-text.ts';
import { Standings } from './standings.tsx';

type RevealScene = Extract<ScreenScene, { kind: 'reveal' }>;

export function RevealBody({ scene }: { readonly scene: RevealScene }) {
  const { cards, total, standings } = scene;
  const latest = cards.at(-1);
  const earlier = cards.slice(0, -1).reverse();
  return (
    <>
      <p class="lead digits">
        {latest === undefined ? t('reveal.none') : t('reveal.shown', { shown: cards.length, total })}
      </p>
      {latest !== undefined && <LatestCard card={latest} />}
      <Standings standings={standings} compact />
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{t('reveal.earlier')}</summary>
          <ul class="stack">
            {earlier.map((card) => (
              <EarlierCard key={card.card} card={card} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function LatestCard({ card }: { readonly card: RevealedCard }) {
  const { words } = useGame();
  return (
    <article class="column reveal-card stack" data-side={card.key}>
      <div class="row spread">
        <KeyName value={card.key} />
        <Flags card={card} />
      </div>
      <p class="scenario-text" {...words.spoken()}>
        {words.cardText(card.card)}
      </p>
      <p class="small digits">{splitText(card, words)}</p>
      <ExplanationText explanation={words.explanation(card.card)} />
    </article>
  );
}

function EarlierCard({ card }: { readonly card: RevealedCard }) {
  const { words } = useGame();
  return (
    <li class="row">
      <KeyName value={card.key} />
      <span class="grow" {...words.spoken()}>
        {words.cardText(card.card)}
      </span>
      <Flags card={card} />
    </li>
  );
}

function Flags({ card: { disputed, struck } }: { readonly card: RevealedCard }) {
  return (
    <span class="row">
      {disputed && !struck && <span class="tag">{t('reveal.disputed')}</span>}
      {struck && <span class="tag">{t('reveal.struck')}</span>}
    </span>
  );
}
