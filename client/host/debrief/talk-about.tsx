/** The cards that the debrief talks about: picked for the host, who may choose others. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardFigures, DebriefView } from '../../../shared/debrief-views.ts';
import type { CardId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { locksOf, movedText } from '../../charts/flips-words.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { KeyName } from '../scene/notes.tsx';
import { splitText } from '../scene/split-text.ts';
import { ChooseCard } from './choose-card.tsx';
import { Reasons } from './reasons.tsx';

interface TalkAboutProps {
  readonly debrief: DebriefView;
  /** Which of them the projector shows; null: none. */
  readonly shown: CardId | null;
}

export function TalkAbout({ debrief, shown }: TalkAboutProps) {
  const { may, view } = useRoom();
  /** Place to be filled; null: nothing is being chosen. */
  const [place, setPlace] = useState<number | null>(null);
  const { cards, contested } = debrief;
  const mayChoose = may('choose-contested') && view.stage.kind !== 'closed';
  const hasRoom = contested.length < Math.min(limits.contestedCards, cards.length);
  return (
    <section class="stack">
      <h2>{t('talk.title')}</h2>
      {contested.length === 0 && <p class="soft">{t('talk.none')}</p>}
      <ol class="stack facts">
        {shownFirst(contested, shown).map((card) => {
          const figures = cards.find((one) => one.card === card);
          return (
            figures !== undefined && (
              <TalkCard key={card} figures={figures} debrief={debrief} isShown={card === shown}>
                {mayChoose && <Replace card={card} onClick={() => setPlace(contested.indexOf(card))} />}
              </TalkCard>
            )
          );
        })}
      </ol>
      {mayChoose && hasRoom && (
        <div>
          <Button onClick={() => setPlace(contested.length)}>{t('talk.add')}</Button>
        </div>
      )}
      <ChooseCard debrief={debrief} place={place} onShut={() => setPlace(null)} />
    </section>
  );
}

/** What is talked about now stands under the question, whichever of the cards it is. */
function shownFirst(cards: readonly CardId[], shown: CardId | null): readonly CardId[] {
  return shown !== null && cards.includes(shown) ? [shown, ...cards.filter((card) => card !== shown)] : cards;
}

interface TalkCardProps {
  readonly figures: CardFigures;
  readonly debrief: DebriefView;
  readonly isShown: boolean;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

function TalkCard({ figures, debrief, isShown, children }: TalkCardProps) {
  const { words } = useGame();
  const { parts, managerFirst } = useRoom().view.stage;
  const { card, key, where, entrenched } = figures;
  return (
    <li class="stack fact" aria-current={isShown ? 'true' : undefined}>
      <div class="row fact-head">
        <p class="grow">
          <KeyName value={key} />
          <span {...words.spoken()}>{words.cardText(card)}</span>
        </p>
        {children}
      </div>
      <p class="row fact-tags">
        {isShown && <span class="tag is-shown">{t('talk.shown')}</span>}
        {where !== null && <span class="tag">{t(`talk.${where}`)}</span>}
        {entrenched === true && <span class="tag">{t('flow.entrenched')}</span>}
        <span class="soft small digits">{splitText(figures, words)}</span>
      </p>
      {locksOf(figures, parts.secondLook).map((lock) => (
        <p key={lock.lock} class="small">
          {movedText(lock, sidesInOrder(managerFirst), words)}
        </p>
      ))}
      <Reasons card={card} debrief={debrief} />
    </li>
  );
}

function Replace({ card, onClick }: { readonly card: CardId; readonly onClick: () => void }) {
  const { words } = useGame();
  return (
    <Button kind="quiet" onClick={onClick}>
      <span aria-hidden="true">{t('talk.replace')}</span>
      <span class="visually-hidden">{t('talk.replace.what', { text: words.cardText(card) })}</span>
    </Button>
  );
}
