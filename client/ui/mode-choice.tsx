/** The three answers to a scenario, in the order of the room's columns: position, word and hat. */
import type { Mode } from '../../shared/commands.ts';
import { modesInOrder } from '../lib/order.ts';
import type { Words } from '../lib/words.ts';
import { ModeIcon } from './hats.tsx';

interface ModeChoiceProps {
  /** Names the group for a screen reader, for example the question asked. */
  readonly label: string;
  readonly chosen: Mode | null;
  readonly words: Pick<Words, 'modeName' | 'spoken'>;
  readonly onChoose: (mode: Mode) => void;
  /** Answers are closed; the choice stays to be seen. */
  readonly off?: boolean;
  readonly managerFirst?: boolean;
}

export function ModeChoice({ label, chosen, words, onChoose, off = false, managerFirst = false }: ModeChoiceProps) {
  return (
    <div class="mode-choice" role="group" aria-label={label}>
      {modesInOrder(managerFirst).map((mode) => (
        <button
          key={mode}
          type="button"
          class={`mode mode-${mode}`}
          aria-pressed={chosen === mode}
          aria-disabled={off ? 'true' : undefined}
          onClick={() => {
            if (!off) onChoose(mode);
          }}
        >
          <ModeIcon mode={mode} />
          <span {...words.spoken()}>{words.modeName(mode)}</span>
        </button>
      ))}
    </div>
  );
}
