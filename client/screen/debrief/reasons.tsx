/** Why people put a card where they did: sentences of both sides, and how many named each reason. */
import type { CardReasons } from '../../../shared/workshop/workshop.ts';
import { ReasonChart } from '../../charts/reason-chart.tsx';
import type { Sides } from '../../lib/order.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { quotesOf } from './quotes.ts';

interface ReasonsProps {
  readonly reasons: CardReasons;
  readonly sides: Sides;
}

export function Reasons({ reasons, sides }: ReasonsProps) {
  const { words } = useGame();
  if (reasons.counts === null) return null;
  const quoted = sides
    .map((side) => ({ side, quotes: quotesOf(reasons, side) }))
    .filter(({ quotes }) => quotes.length > 0);
  return (
    <div class="contested-reasons">
      <ReasonChart counts={reasons.counts} sides={sides} words={words} />
      {quoted.length > 0 && (
        <div class="quoted">
          {quoted.map(({ side, quotes }) => (
            <ul key={side} class="quotes" data-side={side} aria-label={words.sideName(side)}>
              {quotes.map(({ reason, text }) => (
                <li key={text}>
                  <SideIcon side={side} /> <q dir="auto">{text}</q> <span class="soft">{t(`reason.${reason}`)}</span>
                </li>
              ))}
            </ul>
          ))}
        </div>
      )}
    </div>
  );
}
