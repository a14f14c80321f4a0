/** Turns one plan into another. */
import { anonymityLevels, switchableSteps, type Format, type Plan, type TeamMaking } from '../../../shared/plan.ts';
import type { DeckSize } from '../../lib/deck-draft.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Choice, Stepper, Switch } from '../controls.tsx';
import { FormatChoice } from './format-choice.tsx';
import {
  boundsOf,
  isIdle,
  partsOf,
  withAmount,
  withAnonymity,
  withFormat,
  withStep,
  type Amount,
} from './plan-draft.ts';

interface PlanEditorProps {
  readonly plan: Plan;
  /** What there is to play with; null: enough of everything. */
  readonly deck: DeckSize | null;
  readonly onChange: (plan: Plan) => void;
  /** True: everything is open to be changed at once. */
  readonly open?: boolean;
}

type PartProps = Pick<PlanEditorProps, 'plan' | 'onChange'>;

const amounts: readonly Amount[] = ['sortRounds', 'cardsPerRound', 'scenarios'];
const teamMakings: readonly TeamMaking[] = ['auto', 'pick', 'host'];
const mostTeams = 20;

export function PlanEditor({ plan, deck, onChange, open = false }: PlanEditorProps) {
  return (
    <div class="stack plan-editor">
      <FormatChoice plan={plan} deck={deck} onChoose={(format: Format) => onChange(withFormat(plan, format))} />
      <TeamChoice plan={plan} onChange={onChange} />
      <details class="panel plan-adjust" open={open}>
        <summary>{t('plan.adjust')}</summary>
        <div class="stack">
          <div class="plan-columns">
            <Amounts plan={plan} deck={deck} onChange={onChange} />
            <Parts plan={plan} onChange={onChange} />
          </div>
          <p class="soft small">{t('plan.debriefStays')}</p>
          <Keeping plan={plan} onChange={onChange} />
        </div>
      </details>
    </div>
  );
}

function Amounts({ plan, deck, onChange }: PlanEditorProps) {
  const bounds = boundsOf(plan, deck);
  return (
    <div class="stack">
      <h3>{t('plan.amounts')}</h3>
      {amounts.map((amount) => (
        <Stepper
          key={amount}
          label={t(`plan.${amount}`)}
          value={plan[amount]}
          bounds={bounds[amount]}
          onChange={(value) => onChange(withAmount(plan, amount, value, deck))}
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

function Parts({ plan, onChange }: PartProps) {
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

/** What is kept of people's answers, part by part. */
function Keeping({ plan, onChange }: PartProps) {
  return (
    <div class="stack">
      <h3>{t('plan.keeping')}</h3>
      <p class="soft small">{t('plan.keeping.about')}</p>
      {partsOf(plan).map((part) => (
        <Choice
          key={part}
          label={t(`plan.keeping.${part}`)}
          name={`keeping-${part}`}
          values={anonymityLevels}
          chosen={plan.anonymity[part]}
          onChoose={(level) => onChange(withAnonymity(plan, part, level))}
        >
          {(level) => (
            <>
              <b>{t(`plan.keeping.${level}`)}</b>
              <span class="soft small">{t(`plan.keeping.${part}.${level}`)}</span>
            </>
          )}
        </Choice>
      ))}
    </div>
  );
}

function TeamChoice({ plan, onChange }: PartProps) {
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
