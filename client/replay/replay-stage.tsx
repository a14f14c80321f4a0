/** The boards played again on the projector, as far as the host has moved the time line. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/debrief-views.ts';
import { t } from '../messages/replay.ts';
import { reducedMotion } from '../lib/motion.ts';
import { Boards, MovedKey, SidesKey } from './boards.tsx';
import { Caption } from './caption.tsx';
import type { ReplayData } from './data.ts';
import { busiestTeams, frameAt, replayOf } from './frames.ts';
import { Scrubber } from './scrubber.tsx';
import { placeText } from './step-text.ts';
import { useReplayData } from './use-replay-data.ts';
import { usePlayhead } from './use-playhead.ts';

/** More boards could not be read from the last row. */
const mostTeams = 8;
const mostInOneRow = 4;

interface ReplayStageProps {
  readonly figures: Pick<Figures, 'replay' | 'cards'>;
  readonly managerFirst: boolean;
  /** 0 to 100: how far the host wants it shown. Onward it plays up to there, back it jumps. */
  readonly page: number;
}

export function ReplayStage({ figures, managerFirst, page }: ReplayStageProps) {
  const data = useReplayData(figures, managerFirst);
  if (data === null) return <p class="statement">{t('word.loading')}</p>;
  return <Playing data={data} page={page} />;
}

function Playing({ data, page }: { readonly data: ReplayData; readonly page: number }) {
  const replay = useMemo(() => replayOf(data.rounds), [data.rounds]);
  const shown = useMemo(() => busiestTeams(replay, mostTeams), [replay]);
  const target = (replay.duration * page) / 100;
  // What is opened in the middle, as after a reload, begins there.
  const head = usePlayhead(target);
  useEffect(() => {
    if (target > head.at && !reducedMotion()) head.play(target);
    else head.jump(target);
  }, [target]);
  const frame = frameAt(replay, head.at);
  if (frame === null) return <p class="statement">{t('replay.none')}</p>;
  const boards = frame.boards.filter(({ team }) => shown.has(team));
  const rows = boards.length > mostInOneRow ? 2 : 1;
  return (
    <div class="replay-stage" data-rows={rows}>
      <Caption frame={frame} data={data} spoken={false}>
        <SidesKey data={data} />
      </Caption>
      <Boards frame={frame} data={data} boards={boards} columns={Math.ceil(boards.length / rows)} />
      {boards.length < frame.boards.length && (
        <p class="soft">{t('replay.most', { shown: boards.length, total: frame.boards.length })}</p>
      )}
      <div class="replay-foot">
        <p class="replay-place digits">{placeText(replay, frame)}</p>
        <Scrubber replay={replay} data={data} at={head.at} onMove={head.jump} />
        <MovedKey />
      </div>
    </div>
  );
}
