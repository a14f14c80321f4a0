/** How answers were divided: a bar, and below it the same in words. */
import type { Mode } from '../../shared/commands.ts';
import type { ModeCounts, Split } from '../../shared/outcome-views.ts';
import { series } from '../lib/formats.ts';
import { modesInOrder, sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/report.ts';
import { SplitBar, type SplitTone } from '../ui/bars.tsx';
import { useTold } from './context.ts';

interface Part {
  readonly tone: SplitTone;
  readonly value: number;
  readonly what: string;
}

function Bar({ who, parts }: { readonly who: string; readonly parts: readonly Part[] }) {
  const { words } = useTold();
  const figures = series(parts.map(({ what, value }) => t('word.named', { name: what, number: value })));
  return (
    <figure class="report-split">
      <figcaption>
        <b>{who}</b> <span {...words.spoken()}>{figures}</span>
      </figcaption>
      <SplitBar parts={parts} label={t('word.row', { name: who, value: figures })} />
    </figure>
  );
}

export function SideSplit({ who, split }: { readonly who: string; readonly split: Split }) {
  const { head, words } = useTold();
  const parts: Part[] = sidesInOrder(head.managerFirst).map((side) => ({
    tone: side,
    value: split[side],
    what: words.sideName(side),
  }));
  const open: Part = { tone: 'open', value: split.open, what: t('replay.open') };
  return <Bar who={who} parts={split.open > 0 ? [...parts, open] : parts} />;
}

const tones: Readonly<Record<Mode, SplitTone>> = { lead: 'leader', both: 'both', manage: 'manager' };

export function ModeSplit({ who, counts }: { readonly who: string; readonly counts: ModeCounts }) {
  const { head, words } = useTold();
  const parts = modesInOrder(head.managerFirst).map((mode) => ({
    tone: tones[mode],
    value: counts[mode],
    what: words.modeName(mode),
  }));
  return <Bar who={who} parts={parts} />;
}
