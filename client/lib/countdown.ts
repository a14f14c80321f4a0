/** The seconds that are left, by the server's clock. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ClockView } from '../../shared/views.ts';
import type { ServerClock } from './server-clock.ts';

export interface Countdown {
  readonly state: ReadonlySignal<'none' | 'running' | 'held' | 'over'>;
  /** Whole seconds left; null without a clock. Changes once a second and never goes below 0. */
  readonly remaining: ReadonlySignal<number | null>;
  /** Seconds that were left when this clock was first seen: what a full dial stands for. */
  readonly whole: ReadonlySignal<number | null>;
  /** Nothing happens when a soft clock runs out. */
  readonly soft: ReadonlySignal<boolean>;
  readonly heldFor: ReadonlySignal<'pause' | 'talk' | null>;
  /** True: the server takes no more answers. */
  readonly closed: ReadonlySignal<boolean>;
  /** The server's clock, in milliseconds. */
  now(): number;
  stop(): void;
}

export function createCountdown(view: ReadonlySignal<ClockView | null>, clock: ServerClock): Countdown {
  const now = signal(clock.now());
  const whole = signal<number | null>(null);
  let before: ClockView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stopEffect = effect(() => {
    const { value } = view;
    clearTimeout(timer);
    const tick = () => {
      now.value = clock.now();
      if (value?.kind !== 'running') return;
      const left = value.endsAt - now.value;
      // To the next whole second, plus a little so that it has surely passed.
      if (left > 0) timer = setTimeout(tick, (left % 1_000) + 5);
    };
    tick();
    const left = secondsLeft(value, clock.now());
    if (!isSameClock(before, value, clock.now())) whole.value = left;
    before = value;
  });

  // A clock that has just come must not be read by the instant at which the last one ticked.
  const remaining = computed(() => secondsLeft(view.value, Math.max(now.value, clock.now())));
  const state = computed(() => view.value?.kind ?? 'none');
  const soft = computed(() => view.value?.kind === 'running' && view.value.soft);

  return {
    state,
    remaining,
    whole,
    soft,
    heldFor: computed(() => (view.value?.kind === 'held' ? view.value.reason : null)),
    closed: computed(
      () => state.value === 'over' || (state.value === 'running' && !soft.value && remaining.value === 0),
    ),
    now: () => clock.now(),
    stop: () => {
      clearTimeout(timer);
      stopEffect();
    },
  };
}

function secondsLeft(view: ClockView | null, now: number): number | null {
  if (view?.kind === 'running') return Math.max(0, Math.ceil((view.endsAt - now) / 1_000));
  if (view?.kind === 'over') return 0;
  return view?.kind === 'held' && view.remaining !== null ? Math.ceil(view.remaining / 1_000) : null;
}

/** A hold and what follows it are one clock if about as much time is left. */
const holdSlack = 2_000;

function isSameClock(before: ClockView | null, view: ClockView | null, now: number): boolean {
  if (view?.kind === 'over') return true;
  const [was, is] = [endOf(before, now), endOf(view, now)];
  if (was === null || is === null) return false;
  if (before?.kind === 'running' && view?.kind === 'running') return was === is;
  return Math.abs(was - is) <= holdSlack;
}

function endOf(view: ClockView | null, now: number): number | null {
  if (view?.kind === 'running') return view.endsAt;
  return view?.kind === 'held' && view.remaining !== null ? now + view.remaining : null;
}

/** Seconds at which the time left is spoken. */
const spokenAt = [60, 30, 10] as const;

/** The mark passed between two looks at the clock, if any. */
export function markPassed(before: number | null, after: number | null): number | null {
  if (before === null || after === null) return null;
  return spokenAt.find((mark) => before > mark && after <= mark && after > mark - 3) ?? null;
}
