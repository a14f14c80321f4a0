/** Which words fit the plan: nobody is to hear of a step that this workshop does not have. */
import { stepsOf, type StepKind } from '../../../shared/plan.ts';
import type { HostView } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';

type Where = Pick<HostView, 'stage' | 'plan'>;
type Parts = HostView['stage']['parts'];
type Part = 'what' | 'so-what' | 'now-what';

/** A part of the debrief that is shorter has time for one question, and none for a talk in pairs. */
const shortSeconds = 150;

export function scriptText(view: Where): string {
  const { kind, parts } = view.stage;
  if (kind === 'reveal') return t('script.reveal', { seconds: secondsPerCard(view) });
  return without(kind, parts) ?? inShort(view) ?? t(`script.${kind}`);
}

/** Null: the usual words fit. */
function without(kind: StepKind, { soloSort, secondLook, talk }: Parts): string | null {
  if (kind === 'team-sort' && !soloSort) return t('script.team-sort.first');
  if (kind === 'lock-1' && !secondLook) return t('script.lock-2');
  if (kind === 'scenario-reveal' && !talk) return t('script.scenario-reveal.once');
  return kind === 'final' && !(secondLook && talk) ? t('script.final.plain') : null;
}

function inShort(view: Where): string | null {
  const { kind } = view.stage;
  if (kind === 'debrief-so-what' && isShort(view, 'so-what')) return t('script.debrief-so-what.short');
  if (kind === 'debrief-now-what' && isShort(view, 'now-what')) return t('script.debrief-now-what.short');
  return null;
}

export function isShort({ plan }: Pick<Where, 'plan'>, part: Part): boolean {
  return secondsOf(plan, `debrief-${part}`, null) < shortSeconds;
}

export function promptsText({ stage: { parts } }: Pick<Where, 'stage'>, part: Part): string {
  if (part === 'what') return lines('prompts.debrief-what', parts.soloSort ? 'prompts.within' : 'prompts.between');
  if (part === 'so-what') return lines('prompts.debrief-so-what', parts.talk ? 'prompts.changed' : 'prompts.again');
  return t('prompts.debrief-now-what');
}

function lines(...keys: readonly [PromptKey, PromptKey]): string {
  return keys.map((key) => t(key)).join('\n');
}

type PromptKey =
  | 'prompts.debrief-what'
  | 'prompts.within'
  | 'prompts.between'
  | 'prompts.debrief-so-what'
  | 'prompts.changed'
  | 'prompts.again';

function secondsPerCard({ stage, plan }: Where): number {
  return Math.max(1, Math.round(secondsOf(plan, 'reveal', stage.round) / plan.cardsPerRound));
}

function secondsOf(plan: Where['plan'], kind: StepKind, round: number | null): number {
  const found = stepsOf(plan).find((step) => step.kind === kind && (step.round ?? null) === round);
  return found?.seconds ?? 0;
}
