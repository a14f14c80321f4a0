/** The cards that the debrief talked about: who stood where, how that came, and what was said for each side. */
import type { CardFigures } from '../../../shared/debrief-views.ts';
import type { CardReasons } from '../../../shared/workshop/workshop.ts';
import { divisionOf } from '../../../shared/workshop/division.ts';
import { FlipsChart } from '../../charts/flips.tsx';
import { ReasonChart } from '../../charts/reason-chart.tsx';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/report.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useTold } from '../context.ts';
import { Deck, FewPeople, Part } from '../part.tsx';
import { SideSplit } from '../split.tsx';

export function Contested() {
  const { figures } = useTold();
  const cards = figures.contested.flatMap((card) => figures.cards.find((one) => one.card === card) ?? []);
  return (
    <Part part="contested">
      <FewPeople />
      <ol class="report-contested">
        {cards.map((card) => (
          <Card key={card.card} card={card} reasons={figures.reasons.find((one) => one.card === card.card) ?? null} />
        ))}
      </ol>
    </Part>
  );
}

interface CardProps {
  readonly card: CardFigures;
  /** Null: the room was not asked for any. */
  readonly reasons: CardReasons | null;
}

function Card({ card, reasons }: CardProps) {
  const { head, words } = useTold();
  const sides = sidesInOrder(head.managerFirst);
  const division = divisionOf(card);
  return (
    <li class="report-card">
      <h3 {...words.spoken()}>{words.cardText(card.card)}</h3>
      <p class="report-key">
        <SideIcon side={card.key} /> {t('contested.key', { side: words.sideName(card.key) })}
        {division !== 'unknown' && <span class="tag">{t(`contested.${division}`)}</span>}
      </p>
      {card.people !== null && (
        <SideSplit who={t('word.people', { count: peopleOf(card.people) })} split={card.people} />
      )}
      <SideSplit who={t('word.teams', { count: peopleOf(card.teams) })} split={card.teams} />
      <FlipsChart card={card} secondLook={head.parts.secondLook} sides={sides} words={words} table="shown" />
      {reasons !== null && <Reasons reasons={reasons} />}
    </li>
  );
}

const peopleOf = ({ leader, manager, open }: NonNullable<CardFigures['people']>) => leader + manager + open;

function Reasons({ reasons: { counts, quotes } }: { readonly reasons: CardReasons }) {
  const { head, words } = useTold();
  const sides = sidesInOrder(head.managerFirst);
  if (counts === null) return <p class="soft">{t('reasons.none')}</p>;
  return (
    <>
      <h4>{t('reason.title')}</h4>
      <ReasonChart counts={counts} sides={sides} words={words} table="shown" />
      {quotes.length > 0 && (
        <div class="report-quotes">
          {sides.map((side) => (
            <div key={side}>
              <h4>
                <SideIcon side={side} /> <Deck>{words.sideName(side)}</Deck>
              </h4>
              {quotes
                .filter((quote) => quote.side === side)
                .map(({ text, reason }) => (
                  <figure key={text} class="report-quote">
                    <blockquote dir="auto">{text}</blockquote>
                    <figcaption class="soft small">{t(`reason.${reason}`)}</figcaption>
                  </figure>
                ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
