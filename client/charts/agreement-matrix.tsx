/** Card by column: where people put it alone, and how many teams did. Itself a table, so it needs none beside it. */
import { scaleLinear } from 'd3-scale';
import type { Side } from '../../shared/commands.ts';
import type { CardFigures } from '../../shared/debrief-views.ts';
import type { Split } from '../../shared/outcome-views.ts';
import type { Sides } from '../lib/order.ts';
import { percent } from '../lib/formats.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { SideIcon } from '../ui/hats.tsx';
import { DeckWord, type ChartWords } from './chart.tsx';

type MatrixCard = Pick<CardFigures, 'card' | 'people' | 'teams' | 'agreement'>;

interface AgreementMatrixProps {
  /** In the order of `fromColumnToColumn`. */
  readonly cards: readonly MatrixCard[];
  /** From the start to the end. */
  readonly sides: Sides;
  readonly words: ChartWords;
}

/** The larger side has fewer than this: the room was divided. */
const dividedBelow = 2 / 3;

/** From those that all put into the first column to those that all put into the second; the divided ones between. */
export function fromColumnToColumn<T extends MatrixCard>(cards: readonly T[], [first]: Sides): readonly T[] {
  return cards.toSorted((a, b) => (shareOf(b, first) ?? 0.5) - (shareOf(a, first) ?? 0.5));
}

export function AgreementMatrix({ cards, sides, words }: AgreementMatrixProps) {
  return (
    <table class="matrix">
      <caption class="visually-hidden">{t('matrix.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.card')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              <SideIcon side={side} /> <DeckWord words={words}>{words.sideName(side)}</DeckWord>
            </th>
          ))}
          <th scope="col">{t('chart.teams')}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.card} class={isDivided(card) ? 'is-divided' : undefined}>
            <th scope="row">
              <span {...words.spoken()}>{words.cardText(card.card)}</span>{' '}
              {isDivided(card) && <span class="tag">{t('matrix.contested')}</span>}
            </th>
            {sides.map((side) => (
              <ShareCell key={side} card={card} side={side} />
            ))}
            <td class="digits">{t('matrix.teams', { first: card.teams[sides[0]], second: card.teams[sides[1]] })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ShareCell({ card, side }: { readonly card: MatrixCard; readonly side: Side }) {
  const share = shareOf(card, side);
  if (share === null) return <td>–</td>;
  const width = scaleLinear([0, 1], [0, 100]);
  return (
    <td class="matrix-share">
      <svg class="matrix-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="chart-ground" width="100" height="10" />
        <rect class={`tone-${side}`} width={width(share)} height="10" />
      </svg>
      <b class="digits">{percent(share)}</b> <span class="digits soft">({number(splitOf(card)[side])})</span>
    </td>
  );
}

function isDivided({ agreement }: MatrixCard): boolean {
  return agreement !== null && agreement < dividedBelow;
}

/** Of people, or of teams where people are too few to be told. */
function splitOf({ people, teams }: MatrixCard): Split {
  return people ?? teams;
}

function shareOf(card: MatrixCard, side: Side): number | null {
  const { leader, manager } = splitOf(card);
  return leader + manager === 0 ? null : splitOf(card)[side] / (leader + manager);
}
