/** A card on which the room was divided: how, what the teams made of it, and the question that fits; then why. */
import type { CardFigures, DebriefView } from '../../../shared/debrief-views.ts';
import { divisionOf } from '../../../shared/workshop/division.ts';
import { FlipsChart } from '../../charts/flips.tsx';
import { locksOf } from '../../charts/flips-words.ts';
import { contestedPage } from '../../lib/debrief-pages.ts';
import type { Sides } from '../../lib/order.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { SideSplit } from '../splits.tsx';
import { Reasons } from './reasons.tsx';

interface ContestedPanelProps {
  readonly debrief: Pick<DebriefView, 'cards' | 'contested' | 'reasons'>;
  readonly page: number;
  readonly sides: Sides;
  readonly secondLook: boolean;
}

export function ContestedPanel({ debrief, page, sides, secondLook }: ContestedPanelProps) {
  const { words } = useGame();
  const { card: id, view } = contestedPage(debrief, page);
  const card = debrief.cards.find((one) => one.card === id);
  if (card === undefined) return <p class="statement">{t('contested.none')}</p>;
  const reasons = debrief.reasons.find((one) => one.card === id);
  return (
    <div class="contested">
      <p class="contested-card" {...words.spoken()}>
        {words.cardText(card.card)}
      </p>
      {view === 'reasons' && reasons !== undefined ? (
        <Reasons reasons={reasons} sides={sides} />
      ) : (
        <Division card={card} sides={sides} secondLook={secondLook} />
      )}
    </div>
  );
}

interface DivisionProps extends Pick<ContestedPanelProps, 'sides' | 'secondLook'> {
  readonly card: CardFigures;
}

function Division({ card, sides, secondLook }: DivisionProps) {
  const { words } = useGame();
  const { people, teams } = card;
  const kind = divisionOf(card);
  const managerFirst = sides[0] === 'manager';
  const hasFlow = locksOf(card, secondLook).length > 0;
  return (
    <>
      <div class="contested-teams">
        <p class="side-title">
          <SideIcon side={card.key} /> {t('contested.key', { side: words.sideName(card.key) })}
        </p>
        {/* The flow begins with the same figures. */}
        {people !== null && !hasFlow && (
          <SideSplit who={t('reveal.people')} split={people} managerFirst={managerFirst} />
        )}
        <SideSplit who={t('reveal.teams')} split={teams} managerFirst={managerFirst} />
      </div>
      <FlipsChart card={card} secondLook={secondLook} sides={sides} words={words} />
      <div class="contested-ask">
        <h2>{t(`contested.${kind}`)}</h2>
        <p>{t(`contested.${kind}Ask`)}</p>
      </div>
    </>
  );
}
