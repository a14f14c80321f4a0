/** What became of the private answers to one card: the flow of them, and who went over in words. */
import type { Side } from '../../shared/commands.ts';
import type { CardFigures } from '../../shared/debrief-views.ts';
import type { Flips } from '../../shared/workshop/workshop.ts';
import { t } from '../messages/charts.ts';
import type { ChartWords, TableLook } from './chart.tsx';
import { FlowChart, type FlowStage } from './flow-chart.tsx';

interface FlipsChartProps {
  readonly card: Pick<CardFigures, 'toFirst' | 'toLast' | 'entrenched'>;
  /** The room had a second look, so that there is a second lock to tell apart from the first. */
  readonly secondLook: boolean;
  /** From above to below. */
  readonly sides: readonly [Side, Side];
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

/** Nothing where the flow may not be told. */
export function FlipsChart({ card, secondLook, sides, words, table }: FlipsChartProps) {
  const stages = stagesOf(card, secondLook);
  const [first] = stages;
  if (first === undefined) return null;
  const alone: FlowStage = { label: t('flow.alone'), flips: atFirst(first.flips) };
  return (
    <div class="flips">
      <FlowChart stages={[alone, ...stages]} sides={sides} words={words} table={table} />
      {stages.map((stage) => (
        <p key={stage.label} class="flips-moved">
          {movedText(stage, sides, words)}
        </p>
      ))}
      {card.entrenched === true && (
        <p class="flips-entrenched">
          <svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9 4v16M15 4v16M3 12h3M18 12h3" />
          </svg>
          <b>{t('flow.entrenched')}</b>
        </p>
      )}
    </div>
  );
}

interface LockStage extends FlowStage {
  readonly lock: 'team' | 'first' | 'second';
}

function stagesOf({ toFirst, toLast }: FlipsChartProps['card'], secondLook: boolean): readonly LockStage[] {
  const stages = secondLook
    ? ([
        ['first', toFirst],
        ['second', toLast],
      ] as const)
    : ([['team', toLast ?? toFirst]] as const);
  return stages.flatMap(([lock, flips]) => (flips === null ? [] : [{ lock, label: t(`flow.${lock}`), flips }]));
}

/** Everybody where they began. */
function atFirst({ leader, manager }: Flips): Flips {
  return {
    leader: { leader: leader.leader + leader.manager, manager: 0 },
    manager: { leader: 0, manager: manager.leader + manager.manager },
  };
}

/** Gain and loss of each side, since one of them alone would hide the other. */
function movedText({ lock, flips }: LockStage, [first, second]: readonly [Side, Side], words: ChartWords): string {
  const toFirst = flips[second][first];
  const toSecond = flips[first][second];
  if (toFirst + toSecond === 0) return t(`flow.nobody.${lock}`);
  return t(`flow.moved.${lock}`, {
    toFirst,
    first: words.sideName(first),
    toSecond,
    second: words.sideName(second),
  });
}
