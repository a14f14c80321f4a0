import { plannedSeconds, planOf, type Format, type Plan } from '../../../shared/plan.ts';
import { lengthOfTime } from '../../lib/formats.ts';
import type { DeckSize } from '../../lib/deck-draft.ts';
import { t } from '../../messages/host.ts';
import { Choice } from '../controls.tsx';
import { isAdjusted, withinDeck } from './plan-draft.ts';

interface FormatChoiceProps {
  readonly plan: Plan;
  readonly deck: DeckSize | null;
  readonly onChoose: (format: Format) => void;
}

const formats: readonly Format[] = ['quick', 'standard', 'full'];

export function FormatChoice({ plan, deck, onChoose }: FormatChoiceProps) {
  const adjusted = isAdjusted(plan, deck);
  return (
    <Choice
      label={t('format.label')}
      name="format"
      values={formats}
      chosen={plan.format}
      onChoose={onChoose}
      legend="hidden"
    >
      {(format) => (
        <>
          <span class="format-name">
            {t(`format.${format}`)}
            {adjusted && format === plan.format && <span class="tag">{t('format.changed')}</span>}
          </span>
          <span class="format-length digits">
            {lengthOfTime(plannedSeconds(format === plan.format ? plan : withinDeck(planOf(format), deck)))}
          </span>
          <span class="soft small">{t(`format.${format}.about`)}</span>
        </>
      )}
    </Choice>
  );
}
