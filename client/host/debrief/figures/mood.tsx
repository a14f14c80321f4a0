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
  const [low, middle, high] = mood;
  const parts = [
    [t('debrief.mood.high'), high],
    [t('debrief.mood.middle'), middle],
    [t('debrief.mood.low'), low],
  ] as const;
  return (
    <dl class="moods">
      {parts.map(([name, count]) => (
        <div key={name}>
          <dd class="digits">{number(count)}</dd>
          <dt class="soft small">{name}</dt>
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
