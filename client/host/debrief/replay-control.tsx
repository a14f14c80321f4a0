/** Plays the boards again on the projector: on to the end, back to the start, or to any moment. */
import { useId, useState } from 'preact/hooks';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { frameAt, replayOf, type Marker, type Replay } from '../../replay/frames.ts';
import { placeText } from '../../replay/step-text.ts';
import { useReplayData } from '../../replay/use-replay-data.ts';
import { Button } from '../../ui/button.tsx';
import { useRoom } from '../room-context.ts';

interface ReplayControlProps {
  readonly debrief: Pick<DebriefView, 'replay' | 'cards'>;
  /** 0 to 100: how far the projector has been told to go. */
  readonly page: number;
  readonly onGo: (page: number) => void;
}

const end = 100;

export function ReplayControl({ debrief, page, onGo }: ReplayControlProps) {
  const { off, view } = useRoom();
  const data = useReplayData(debrief, view.stage.managerFirst);
  const replay = data === null ? null : replayOf(data.rounds);
  return (
    <div class="stack replay-control">
      <div class="row">
        <Button off={off || page === end} onClick={() => onGo(end)}>
          {t('driver.replay.play')}
        </Button>
        <Button off={off || page === 0} onClick={() => onGo(0)}>
          {t('driver.replay.start')}
        </Button>
      </div>
      <Slider page={page} replay={replay} onGo={onGo} />
      {replay !== null && <Markers replay={replay} onGo={onGo} />}
    </div>
  );
}

interface SliderProps {
  readonly page: number;
  readonly replay: Replay | null;
  readonly onGo: (page: number) => void;
}

/** Sends once it is let go of: the room is not to follow every twitch. */
function Slider({ page, replay, onGo }: SliderProps) {
  const { off } = useRoom();
  const [held, setHeld] = useState<number | null>(null);
  const id = useId();
  const at = held ?? page;
  const text = momentText(at, replay);
  return (
    <div class="replay-slider">
      <label class="small" for={id}>
        {t('driver.replay.at')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={end}
        value={at}
        disabled={off}
        aria-valuetext={text}
        onInput={(event) => setHeld(Number(event.currentTarget.value))}
        onChange={(event) => {
          setHeld(null);
          onGo(Number(event.currentTarget.value));
        }}
      />
      <output class="small digits" for={id}>
        {text}
      </output>
    </div>
  );
}

/** Until the boards are here, only how far. */
function momentText(page: number, replay: Replay | null): string {
  const frame = replay === null ? null : frameAt(replay, (replay.duration * page) / end);
  return replay === null || frame === null ? percent(page / end) : placeText(replay, frame);
}

interface MarkersProps {
  readonly replay: Replay;
  readonly onGo: (page: number) => void;
}

function Markers({ replay: { markers, rounds, duration }, onGo }: MarkersProps) {
  const { off } = useRoom();
  const nameOf = ({ phase, round }: Marker) => {
    const part = t(`step.${phase}`);
    return rounds.length === 1 ? part : t('driver.replay.part', { round: (rounds[round]?.round ?? 0) + 1, part });
  };
  return (
    <div class="row replay-markers" role="group" aria-label={t('driver.replay.jump')}>
      {markers.map((marker) => (
        <Button
          key={`${String(marker.round)} ${marker.phase}`}
          kind="quiet"
          off={off}
          onClick={() => onGo(Math.ceil((end * marker.at) / duration))}
        >
          {nameOf(marker)}
        </Button>
      ))}
    </div>
  );
}
