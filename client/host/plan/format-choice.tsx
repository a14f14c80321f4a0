import { plannedSeconds, planOf, type Format, type Plan } from '../../../shared/plan.ts';
import { lengthOfTime } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Choice } from '../controls.tsx';
import { isAdjusted } from './plan-draft.ts';

interface FormatChoiceProps {
  readonly plan: Plan;
  readonly onChoose: (format: Format) => void;
}

const formats: readonly Format[] = ['quick', 'standard', 'full'];

export function FormatChoice({ plan, onChoose }: FormatChoiceProps) {
  const adjusted = isAdjusted(plan);
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
            {lengthOfTime(plannedSeconds(format === plan.format ? plan : planOf(format)))}
          </span>
          <span class="soft small">{t(`format.${format}.about`)}</span>
        </>
      )}
    </Choice>
  );
}
