/** What a screen reader is told besides what has the focus. One `LiveRegions` per page. */
import { signal } from '@preact/signals';

interface Spoken {
  readonly text: string;
  readonly turn: number;
}

const polite = signal<Spoken>({ text: '', turn: 0 });
const assertive = signal<Spoken>({ text: '', turn: 0 });

/** Polite: own moves, results. Assertive: the step has changed, time is nearly up. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const region = urgency === 'polite' ? polite : assertive;
  region.value = { text, turn: region.value.turn + 1 };
}

export function LiveRegions() {
  return (
    <>
      <div class="visually-hidden" role="status" aria-live="polite">
        <p key={polite.value.turn}>{polite.value.text}</p>
      </div>
      <div class="visually-hidden" role="alert" aria-live="assertive">
        <p key={assertive.value.turn}>{assertive.value.text}</p>
      </div>
    </>
  );
}
