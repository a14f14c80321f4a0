/** How answers were divided: bars with numbers, in the order of the room's columns. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { ModeCounts, Split } from '../../shared/outcome-views.ts';
import { t } from '../messages/screen.ts';
import { SplitBar, SplitKey, type SplitTone } from '../ui/bars.tsx';
import { SideIcon } from '../ui/hats.tsx';
import { modes } from '../ui/mode-choice.tsx';

export function sidesInOrder(managerFirst: boolean): readonly [Side, Side] {
  return managerFirst ? ['manager', 'leader'] : ['leader', 'manager'];
}

export function modesInOrder(managerFirst: boolean): readonly Mode[] {
  return managerFirst ? modes.toReversed() : modes;
}

interface SideSplitProps {
  readonly who: string;
  readonly split: Split;
  readonly managerFirst: boolean;
}

export function SideSplit({ who, split, managerFirst }: SideSplitProps) {
  const [first, second] = sidesInOrder(managerFirst);
  const parts = [
    { tone: first, value: split[first] },
    { tone: 'open', value: split.open },
    { tone: second, value: split[second] },
  ] as const;
  return (
    <figure class="split">
      <figcaption>
        <SideIcon side={first} />
        <b>{split.open > 0 ? t('reveal.open', { who, count: split.open }) : who}</b>
        <SideIcon side={second} />
      </figcaption>
      <SplitBar parts={parts} label={t('reveal.split', { who, ...split })} />
    </figure>
  );
}

const tones: Readonly<Record<Mode, SplitTone>> = { lead: 'leader', both: 'both', manage: 'manager' };

interface ModeSplitProps {
  readonly when: string;
  readonly counts: ModeCounts;
  readonly managerFirst: boolean;
}

export function ModeSplit({ when, counts, managerFirst }: ModeSplitProps) {
  const total = counts.lead + counts.both + counts.manage;
  const parts = modesInOrder(managerFirst).map((mode) => ({ tone: tones[mode], value: counts[mode] }));
  return (
    <figure class="split">
      <figcaption>
        <b>{when}</b>
        <span>{t('outcome.votes', { count: total })}</span>
      </figcaption>
      <SplitBar parts={parts} label={t('outcome.split', { when, ...counts })} />
    </figure>
  );
}

export function ModeLegend({ managerFirst }: { readonly managerFirst: boolean }) {
  return (
    <p class="legend" aria-hidden="true">
      {modesInOrder(managerFirst).map((mode) => (
        <SplitKey key={mode} tone={tones[mode]}>
          {t(`mode.${mode}`)}
        </SplitKey>
      ))}
    </p>
  );
}
