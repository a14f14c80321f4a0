/** Time left: digits for everybody, and a dial that is full when the clock is first seen. Spoken at 60, 30 and 10 s. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { markPassed, type Countdown } from '../lib/countdown.ts';
import { clockDigits } from '../lib/formats.ts';
import { t } from '../messages/game.ts';
import { announce } from './live-region.tsx';

interface ClockProps {
  readonly countdown: Countdown;
  /** `bar`: a thin line across the page with the digits beside it. */
  readonly look?: 'ring' | 'bar';
  /** False on a second clock of the same page, and on the projector. */
  readonly spoken?: boolean;
}

const radius = 20;
const around = 2 * Math.PI * radius;

export function Clock({ countdown, look = 'ring', spoken = true }: ClockProps) {
  useSpokenMarks(countdown, spoken);
  const state = countdown.state.value;
  const left = countdown.remaining.value;
  if (state === 'none') return null;

  const words = wordsFor(countdown);
  const share = shareOf(left, countdown.whole.value);
  return (
    <div
      class={`clock clock-${look}${isUrgent(countdown) ? ' is-urgent' : ''}`}
      role="timer"
      aria-live="off"
      aria-label={t('clock.label')}
    >
      {look === 'ring' ? <Ring share={share} held={state === 'held'} /> : <Line share={share} />}
      {left !== null && !countdown.closed.value && <span class="clock-digits">{clockDigits(left)}</span>}
      {words !== null && <span class="clock-words">{words}</span>}
    </div>
  );
}

function shareOf(left: number | null, whole: number | null): number {
  return left === null || whole === null || whole === 0 ? 1 : Math.min(1, left / whole);
}

/** The last seconds of a clock that ends something. */
function isUrgent({ state, soft, remaining }: Countdown): boolean {
  const left = remaining.value;
  return state.value === 'running' && !soft.value && left !== null && left > 0 && left <= 10;
}

function wordsFor(countdown: Countdown): string | null {
  if (countdown.closed.value) return t('clock.over');
  if (countdown.state.value !== 'held') return null;
  return countdown.heldFor.value === 'talk' ? t('clock.talk') : t('clock.paused');
}

function useSpokenMarks(countdown: Countdown, spoken: boolean): void {
  const before = useRef<{ left: number | null; whole: number | null }>({ left: null, whole: null });
  useSignalEffect(() => {
    const left = countdown.remaining.value;
    const whole = countdown.whole.value;
    const running = countdown.state.value === 'running';
    // Less time than before passes a mark only on the same clock.
    const mark = running && before.current.whole === whole ? markPassed(before.current.left, left) : null;
    before.current = { left, whole };
    if (spoken && mark !== null) announce(t('clock.left', { count: mark }), mark === 10 ? 'assertive' : 'polite');
  });
}

function Ring({ share, held }: { readonly share: number; readonly held: boolean }) {
  return (
    <svg class="clock-dial" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r={radius} class="clock-track" />
      {held ? (
        <path d="M19 17v14M29 17v14" class="clock-pause" />
      ) : (
        <circle
          cx="24"
          cy="24"
          r={radius}
          class="clock-hand"
          stroke-dasharray={around}
          stroke-dashoffset={around * (1 - share)}
          transform="rotate(-90 24 24)"
        />
      )}
    </svg>
  );
}

function Line({ share }: { readonly share: number }) {
  return (
    <span class="clock-line" aria-hidden="true">
      <span style={{ transform: `scaleX(${String(share)})` }} />
    </span>
  );
}
