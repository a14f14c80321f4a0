/** The boards of a workshop played again: in the report, and in the file to take home. */
import { useMemo, useRef } from 'preact/hooks';
import { inLanguage } from '../lib/words.ts';
import { t } from '../messages/replay.ts';
import { reducedMotion } from '../lib/motion.ts';
import { Button } from '../ui/button.tsx';
import { Boards, MovedKey, SidesKey } from './boards.tsx';
import { Caption } from './caption.tsx';
import type { ReplayData } from './data.ts';
import { frameAt, replayOf, type Frame, type Replay } from './frames.ts';
import { MomentTable } from './moment-table.tsx';
import { Scrubber, stepFrom } from './scrubber.tsx';
import { movedCard, placeText } from './step-text.ts';
import { usePlayhead, type Playhead } from './use-playhead.ts';

const speeds = [0.5, 1, 2] as const;

export function ReplayPlayer({ data }: { readonly data: ReplayData }) {
  const replay = useMemo(() => replayOf(data.rounds), [data.rounds]);
  const head = usePlayhead();
  const frame = frameAt(replay, head.at);
  if (frame === null) return <p>{t('replay.none')}</p>;
  return (
    <div class="replay">
      <Caption frame={frame} data={data} spoken={!head.isPlaying}>
        <p class="replay-place digits">{placeText(replay, frame)}</p>
      </Caption>
      <div class="row">
        <SidesKey data={data} />
        <MovedKey />
      </div>
      <Boards frame={frame} data={data} />
      <Scrubber replay={replay} data={data} at={head.at} onMove={head.jump} />
      <Controls replay={replay} head={head} />
      <Jumps replay={replay} onJump={head.jump} />
      <Cards frame={frame} data={data} />
      <details class="replay-more">
        <summary>{t('replay.table')}</summary>
        <MomentTable frame={frame} data={data} label={placeText(replay, frame)} />
      </details>
    </div>
  );
}

interface ControlsProps {
  readonly replay: Replay;
  readonly head: Playhead;
}

/** Where motion is not wanted, one goes from move to move. */
function Controls({ replay, head }: ControlsProps) {
  const still = useRef(reducedMotion()).current;
  const isOver = head.at >= replay.duration;
  function play(): void {
    if (isOver) head.jump(0);
    head.play(replay.duration);
  }
  return (
    <div class="row">
      {!still && (
        <Button kind="primary" onClick={head.isPlaying ? head.pause : play}>
          {head.isPlaying ? t('replay.pause') : isOver ? t('replay.again') : t('replay.play')}
        </Button>
      )}
      <Button onClick={() => head.jump(stepFrom(replay, head.at, -1))}>{t('replay.back')}</Button>
      <Button onClick={() => head.jump(stepFrom(replay, head.at, 1))}>{t('replay.on')}</Button>
      {!still && <Speed head={head} />}
    </div>
  );
}

function Speed({ head }: Pick<ControlsProps, 'head'>) {
  return (
    <label class="replay-speed">
      {t('replay.speed')}{' '}
      <select value={head.speed} onChange={(event) => head.setSpeed(Number(event.currentTarget.value))}>
        {speeds.map((factor) => (
          <option key={factor} value={factor}>
            {t('replay.times', { factor })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** To the parts of each round. */
function Jumps({ replay, onJump }: { readonly replay: Replay; readonly onJump: (at: number) => void }) {
  return (
    <div class="row replay-jumps" role="group" aria-label={t('replay.jump')}>
      {replay.rounds.map(({ round }, index) => (
        <span key={round} class="row">
          {replay.rounds.length > 1 && <b>{t('replay.round', { round: round + 1 })}</b>}
          {replay.markers
            .filter((marker) => marker.round === index)
            .map(({ phase, at }) => (
              <Button key={phase} kind="quiet" onClick={() => onJump(at)}>
                {t(`step.${phase}`)}
              </Button>
            ))}
        </span>
      ))}
    </div>
  );
}

/** What the numbers on the boards stand for. */
function Cards({ frame, data }: { readonly frame: Frame; readonly data: ReplayData }) {
  const moved = movedCard(frame)?.card;
  return (
    <details class="replay-more" open>
      <summary>{t('replay.cards')}</summary>
      <ol class="replay-cards" {...inLanguage(data.deckLanguage)}>
        {frame.round.cards.map(({ card, number, text }) => (
          <li key={card} value={number} aria-current={card === moved ? 'true' : undefined}>
            {text}
          </li>
        ))}
      </ol>
    </details>
  );
}
