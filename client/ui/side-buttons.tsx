/** The two columns as two big buttons, in the order in which they stand in this room. */
import type { Side } from '../../shared/commands.ts';
import type { Sides } from '../lib/order.ts';
import type { Words } from '../lib/words.ts';
import { SideIcon } from './hats.tsx';

interface SideButtonsProps {
  /** Names the group, for example the card asked about. */
  readonly label: string;
  readonly order: Sides;
  readonly chosen: Side | null;
  readonly words: Pick<Words, 'sideName' | 'spoken'>;
  readonly off?: boolean;
  readonly onChoose: (side: Side) => void;
}

export function SideButtons({ label, order, chosen, words, off = false, onChoose }: SideButtonsProps) {
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
