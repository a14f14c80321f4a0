import type { DebriefView } from '../../../../shared/debrief-views.ts';
import { number } from '../../../lib/i18n.ts';
import { t } from '../../../messages/host.ts';
import { useRoom } from '../../room-context.ts';

type MoodProps = Pick<DebriefView, 'mood' | 'facts'>;

export function MoodFigures({ mood, facts }: MoodProps) {
  return (
    <>
      <Faces mood={mood} />
      <Facts facts={facts} />
    </>
  );
}

function Faces({ mood }: Pick<MoodProps, 'mood'>) {
  if (mood === null) return <p class="soft">{t('debrief.mood.none')}</p>;
  return (
    <dl class="moods">
      {([1, 2, 3] as const).map((face) => (
        <div key={face}>
          <dd class="digits">{number(mood[face - 1] ?? 0)}</dd>
          <dt class="soft small">{t(`mood.${face}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Facts({ facts }: Pick<MoodProps, 'facts'>) {
  const { people, placements, changedBeforeLock: changed, churn, votes, votesChanged } = facts;
  const { talk } = useRoom().view.stage.parts;
  return (
    <p>
      {t('debrief.facts', { people, placements, changed })}
      {churn !== null && ` ${t('debrief.facts.churn', { churn: number(churn, { maximumFractionDigits: 1 }) })}`}
      {talk && votes > 0 && votesChanged !== null && ` ${t('debrief.facts.votes', { votes, votesChanged })}`}
    </p>
  );
}
