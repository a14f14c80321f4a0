/** How answers were divided: bars with numbers. Sides and modes stand in the order of the room's columns, as on phones. */
import type { Mode } from '../../shared/commands.ts';
import type { ModeCounts, Split } from '../../shared/outcome-views.ts';
import { series } from '../lib/formats.ts';
import { modesInOrder, sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/screen.ts';
import { SplitBar, SplitKey, type SplitPart, type SplitTone } from '../ui/bars.tsx';
import { SideIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';

/** From this share of the bar on there is room for a word beside the number. */
const wordFrom = 0.6;

/** A part that fills most of its bar says what it is: where it stands would not tell. */
export function inWords(parts: readonly (SplitPart & { readonly what: string })[]): readonly SplitPart[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return parts.map(({ tone, value, what }) =>
    value > 0 && value / total >= wordFrom ? { tone, value, name: what } : { tone, value },
  );
}

/** Teams: Leader 3, open 2, Manager 9. */
function inFull(name: string, parts: readonly { readonly value: number; readonly what: string }[]): string {
  const value = series(parts.map(({ what, value: figure }) => t('word.named', { name: what, number: figure })));
  return t('word.row', { name, value });
}

interface SideSplitProps {
  readonly who: string;
  readonly split: Split;
  readonly managerFirst: boolean;
}

export function SideSplit({ who, split, managerFirst }: SideSplitProps) {
  const { words } = useGame();
  const [first, second] = sidesInOrder(managerFirst);
  const parts = [
    { tone: first, value: split[first], what: words.sideName(first) },
    { tone: 'open', value: split.open, what: t('reveal.partOpen') },
    { tone: second, value: split[second], what: words.sideName(second) },
  ] as const;
  return (
    <figure class="split">
      <figcaption>
        <SideIcon side={first} />
        <b>{split.open > 0 ? t('reveal.open', { who, count: split.open }) : who}</b>
        <SideIcon side={second} />
      </figcaption>
      <SplitBar parts={inWords(parts)} label={inFull(who, parts)} />
    </figure>
  );
}

/** As the answers stand in this room. */
export function useModeOrder(): readonly Mode[] {
  return modesInOrder(useGame().store.stage.value?.managerFirst ?? false);
}

const tones: Readonly<Record<Mode, SplitTone>> = { lead: 'leader', both: 'both', manage: 'manager' };

interface ModeSplitProps {
  readonly when: string;
  readonly counts: ModeCounts;
}

export function ModeSplit({ when, counts }: ModeSplitProps) {
  const { words } = useGame();
  const order = useModeOrder();
  const total = counts.lead + counts.both + counts.manage;
  const parts = order.map((mode) => ({ tone: tones[mode], value: counts[mode], what: words.modeName(mode) }));
  return (
    <figure class="split">
      <figcaption>
        <b>{when}</b>
        <span>{t('outcome.votes', { count: total })}</span>
      </figcaption>
      <SplitBar parts={inWords(parts)} label={inFull(when, parts)} />
    </figure>
  );
}

export function ModeLegend() {
  const { words } = useGame();
  return (
    <p class="legend" aria-hidden="true">
      {useModeOrder().map((mode) => (
        <SplitKey key={mode} tone={tones[mode]}>
          <span {...words.spoken()}>{words.modeName(mode)}</span>
        </SplitKey>
      ))}
    </p>
  );
}
