/** Turns one plan into another. */
import { switchableSteps, type Format, type Plan, type TeamMaking } from '../../../shared/plan.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Choice, Stepper, Switch } from '../controls.tsx';
import { FormatChoice } from './format-choice.tsx';
import { bounds, isIdle, withAmount, withFormat, withStep, type Amount } from './plan-draft.ts';

interface PlanEditorProps {
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
  /** True: everything is open to be changed at once. */
  readonly open?: boolean;
}

const amounts: readonly Amount[] = ['sortRounds', 'cardsPerRound', 'scenarios'];
const teamMakings: readonly TeamMaking[] = ['auto', 'pick', 'host'];
const mostTeams = 20;

export function PlanEditor({ plan, onChange, open = false }: PlanEditorProps) {
  return (
    <div class="stack plan-editor">
      <FormatChoice plan={plan} onChoose={(format: Format) => onChange(withFormat(plan, format))} />
      <TeamChoice plan={plan} onChange={onChange} />
      <details class="panel plan-adjust" open={open}>
        <summary>{t('plan.adjust')}</summary>
        <div class="stack">
          <div class="plan-columns">
            <Amounts plan={plan} onChange={onChange} />
            <Parts plan={plan} onChange={onChange} />
          </div>
          <p class="soft small">{t('plan.debriefStays')}</p>
        </div>
      </details>
    </div>
  );
}

function Amounts({ plan, onChange }: PlanEditorProps) {
  return (
    <div class="stack">
      <h3>{t('plan.amounts')}</h3>
      {amounts.map((amount) => (
        <Stepper
          key={amount}
          label={t(`plan.${amount}`)}
          value={plan[amount]}
          bounds={bounds[amount]}
          onChange={(value) => onChange(withAmount(plan, amount, value))}
        />
      ))}
      <Switch
        label={t('plan.timed')}
        about={t('plan.timed.about')}
        on={plan.timed}
        onChange={(timed) => onChange({ ...plan, timed })}
      />
    </div>
  );
}

function Parts({ plan, onChange }: PlanEditorProps) {
  return (
    <div class="stack">
      <h3>{t('plan.parts')}</h3>
      {switchableSteps.map((step) => (
        <Switch
          key={step}
          label={t(`plan.part.${step}`)}
          about={t(`plan.part.${step}.about`)}
          on={plan.steps[step] && !isIdle(plan, step)}
          off={isIdle(plan, step)}
          onChange={(on) => onChange(withStep(plan, step, on))}
        />
      ))}
    </div>
  );
}

function TeamChoice({ plan, onChange }: PlanEditorProps) {
  const { teamCount } = plan;
  return (
    <div class="stack">
      <Choice
        label={t('plan.teams')}
        name="teams"
        values={teamMakings}
        chosen={plan.teamMaking}
        onChoose={(teamMaking) => onChange({ ...plan, teamMaking })}
      >
        {(making) => (
          <>
            <b>{t(`plan.teams.${making}`)}</b>
            <span class="soft small">{t(`plan.teams.${making}.about`)}</span>
          </>
        )}
      </Choice>
      <Stepper
        label={t('plan.teamCount')}
        value={teamCount ?? 0}
        bounds={[0, mostTeams]}
        text={teamCount === null ? t('plan.teamCount.auto') : number(teamCount)}
        onChange={(count) => onChange({ ...plan, teamCount: count === 0 ? null : count })}
      />
    </div>
  );
}
