/** The time line: a line for every move, a longer one where a card moved over, and where one stands. */
import { isRightToLeft } from '../lib/i18n.ts';
import { t } from '../messages/replay.ts';
import type { ReplayData } from './data.ts';
import { frameAt, stepAt, type Frame, type Replay } from './frames.ts';
import { placeText, stepText } from './step-text.ts';

interface ScrubberProps {
  readonly replay: Replay;
  readonly data: ReplayData;
  readonly at: number;
  readonly onMove: (at: number) => void;
}

export function Scrubber({ replay, data, at, onMove }: ScrubberProps) {
  const frame = frameAt(replay, at);
  return (
    <div class="replay-line">
      <Ticks replay={replay} />
      <input
        type="range"
        class="replay-range"
        aria-label={t('replay.timeline')}
        aria-valuetext={frame === null ? '' : momentText(replay, frame, data)}
        min={0}
        max={Math.ceil(replay.duration)}
        step="any"
        value={at}
        onInput={(event) => onMove(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          const to = momentForKey(replay, at, event.key);
          if (to === null) return;
          event.preventDefault();
          onMove(to);
        }}
      />
    </div>
  );
}

function momentText(replay: Replay, frame: Frame, { sides }: ReplayData): string {
  return t('replay.moment', { time: placeText(replay, frame), what: stepText(frame, sides) });
}

/** Arrows go from move to move, Page keys from one part to the next; null of any other key. */
export function momentForKey(replay: Replay, at: number, key: string): number | null {
  const [back, onward] = isRightToLeft() ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  switch (key) {
    case 'ArrowUp':
    case onward:
      return stepFrom(replay, at, 1);
    case 'ArrowDown':
    case back:
      return stepFrom(replay, at, -1);
    case 'PageUp':
      return replay.markers.find((marker) => marker.at > at)?.at ?? replay.duration;
    case 'PageDown':
      return replay.markers.findLast((marker) => marker.at < at)?.at ?? 0;
    default:
      return null;
  }
}

/** The moment of the next move or the one before. */
export function stepFrom(replay: Replay, at: number, by: 1 | -1): number {
  const index = stepAt(replay, at) + by;
  return replay.steps[Math.min(Math.max(0, index), replay.steps.length - 1)]?.at ?? 0;
}

function Ticks({ replay: { steps, markers, duration } }: Pick<ScrubberProps, 'replay'>) {
  const place = (at: number) => (1000 * at) / duration;
  const line = (at: number, height: number) => `M${place(at).toFixed(1)} ${String(20 - height)}V20`;
  const pathOf = (kind: 'place' | 'change', height: number) =>
    steps.flatMap((step) => (step.kind === kind ? [line(step.at, height)] : [])).join('');
  return (
    <svg class="replay-ticks" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="replay-tick" d={pathOf('place', 6)} />
      <path class="replay-tick is-change" d={pathOf('change', 15)} />
      <path class="replay-tick is-marker" d={markers.map(({ at }) => line(at, 20)).join('')} />
    </svg>
  );
}
