/** A scenario that is being voted on or talked about. */
import type { ScenarioId } from '../../../shared/ids.ts';
import type { Advice } from '../../../shared/host-rows.ts';
import type { Progress } from '../../../shared/views.ts';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { Bar } from '../../ui/bars.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { Notes } from './notes.tsx';
import { progressWords } from './progress-words.ts';

interface ScenarioBodyProps {
  readonly scenario: ScenarioId;
  /** Null while nobody votes. */
  readonly progress: Progress | null;
}

export function ScenarioBody({ scenario, progress }: ScenarioBodyProps) {
  const { words } = useGame();
  const { advice } = useRoom().view;
  const votes = progress === null ? '' : progressWords('progress.vote', progress);
  return (
    <>
      <p class="scenario-text" {...words.spoken()}>
        {words.scenarioText(scenario)}
      </p>
      {progress !== null && (
        <div class="stack vote-progress">
          <p class="lead digits">{votes}</p>
          <Bar value={progress.done} max={progress.of} label={votes} />
        </div>
      )}
      {advice !== null && <AdvicePanel advice={advice} />}
      <Notes item={scenario} />
    </>
  );
}

/** Below this the share says little. */
const largeEnough = 20;

function AdvicePanel({ advice: { suggest, share, people } }: { readonly advice: Advice }) {
  const { talk } = useRoom().view.stage.parts;
  return (
    <section class="advice" role="status">
      <p>
        <b>{adviceText(suggest, talk)}</b>
      </p>
      <p>
        {share !== null && `${t('advice.share', { share: percent(share), people })} `}
        {reasonText(suggest, talk)}
      </p>
      {people < largeEnough && <p class="soft small">{t('advice.small')}</p>}
    </section>
  );
}

/** Without a talk in the plan the answer is all that comes next. */
function adviceText(suggest: Advice['suggest'], talk: boolean): string {
  return talk || suggest === 'explain' ? t(`advice.${suggest}`) : t(`advice.${suggest}.once`);
}

function reasonText(suggest: Advice['suggest'], talk: boolean): string {
  return talk || suggest === 'hint' ? t(`advice.${suggest}.why`) : t(`advice.${suggest}.once.why`);
}
