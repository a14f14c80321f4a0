/** A card on which the room was divided: how, what the teams made of it, why, and the question that fits. */
import type { Side } from '../../../shared/commands.ts';
import type { CardFigures, DebriefView } from '../../../shared/debrief-views.ts';
import type { CardReasons } from '../../../shared/workshop/workshop.ts';
import { FlipsChart } from '../../charts/flips.tsx';
import { ReasonChart } from '../../charts/reason-chart.tsx';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { SideSplit } from '../splits.tsx';
import { quotesOf } from './quotes.ts';

type Sides = readonly [Side, Side];

interface ContestedPanelProps {
  readonly debrief: Pick<DebriefView, 'cards' | 'contested' | 'reasons'>;
  readonly page: number;
  readonly sides: Sides;
  readonly secondLook: boolean;
}

export function ContestedPanel({ debrief, page, sides, secondLook }: ContestedPanelProps) {
  const { words } = useGame();
  const id = debrief.contested[page];
  const card = debrief.cards.find((one) => one.card === id);
  if (card === undefined) return <p class="statement">{t('contested.none')}</p>;
  const reasons = debrief.reasons.find((one) => one.card === id);
  return (
    <div class="contested">
      <div class="contested-top">
        <p class="contested-card" {...words.spoken()}>
          {words.cardText(card.card)}
        </p>
        <p class="side-title">
          <SideIcon side={card.key} /> {t('contested.key', { side: words.sideName(card.key) })}
        </p>
      </div>
      <div class="contested-body">
        <FlipsChart card={card} secondLook={secondLook} sides={sides} words={words} />
        <Splits card={card} managerFirst={sides[0] === 'manager'} />
      </div>
      {reasons !== undefined && <Reasons reasons={reasons} sides={sides} />}
    </div>
  );
}

function Splits({ card, managerFirst }: { readonly card: CardFigures; readonly managerFirst: boolean }) {
  const { people, teams, where } = card;
  const kind = where ?? 'unknown';
  return (
    <div class="contested-splits">
      {people !== null && <SideSplit who={t('reveal.people')} split={people} managerFirst={managerFirst} />}
      <SideSplit who={t('reveal.teams')} split={teams} managerFirst={managerFirst} />
      <div class="contested-ask">
        <h2>{t(`contested.${kind}`)}</h2>
        <p>{t(`contested.${kind}Ask`)}</p>
      </div>
    </div>
  );
}

function Reasons({ reasons, sides }: { readonly reasons: CardReasons; readonly sides: Sides }) {
  const { words } = useGame();
  if (reasons.counts === null) return null;
  return (
    <div class="contested-reasons">
      <ReasonChart counts={reasons.counts} sides={sides} words={words} />
      {sides.map((side) => (
        <ul key={side} class="quotes" data-side={side} aria-label={words.sideName(side)}>
          {quotesOf(reasons, side).map(({ reason, text }) => (
            <li key={text}>
              <SideIcon side={side} />
              <p>
                <q dir="auto">{text}</q> <span class="soft">{t(`reason.${reason}`)}</span>
              </p>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
