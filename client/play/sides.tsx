/** The two columns as two big buttons, in the order in which they stand in this room. */
import type { Side } from '../../shared/commands.ts';
import { isRightToLeft } from '../lib/i18n.ts';
import { SideIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';

export function sideOrder(managerFirst: boolean): readonly [Side, Side] {
  return managerFirst ? ['manager', 'leader'] : ['leader', 'manager'];
}

/** The column that an arrow key points at; null for any other key. */
export function sideForKey(key: string, order: readonly [Side, Side]): Side | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isStart = (key === 'ArrowLeft') === !isRightToLeft();
  return isStart ? order[0] : order[1];
}

interface SidesProps {
  /** Names the group, for example the card asked about. */
  readonly label: string;
  readonly order: readonly [Side, Side];
  readonly chosen: Side | null;
  readonly off?: boolean;
  readonly onChoose: (side: Side) => void;
}

export function Sides({ label, order, chosen, off = false, onChoose }: SidesProps) {
  const { words } = useGame();
  return (
    <div class="sides" role="group" aria-label={label}>
      {order.map((side) => (
        <button
          key={side}
          type="button"
          class="side-button"
          data-side={side}
          aria-pressed={chosen === side}
          aria-disabled={off ? 'true' : undefined}
          onClick={() => {
            if (!off) onChoose(side);
          }}
        >
          <SideIcon side={side} />
          <span {...words.spoken()}>{words.sideName(side)}</span>
        </button>
      ))}
    </div>
  );
}
