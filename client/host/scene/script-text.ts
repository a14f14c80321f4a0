/** Which words fit the plan: nobody is to hear of a step that this workshop does not have. */
import type { StepKind } from '../../../shared/plan.ts';
import type { HostView } from '../../../shared/views.ts';
import type { Words } from '../../lib/words.ts';
import { t } from '../../messages/host.ts';
import { secondsOf } from '../timing.ts';

type Where = Pick<HostView, 'stage' | 'plan' | 'scene'>;
/** What the deck calls its columns and answers. */
type DeckWords = Pick<Words, 'sideName' | 'modeName'>;
type Parts = HostView['stage']['parts'];
type Part = 'so-what' | 'now-what';

/** A part of the debrief that is shorter has time for one question, and none for a talk in pairs. */
const shortSeconds = 150;

export function scriptText(view: Where, words: DeckWords): string {
  const { kind, parts } = view.stage;
  if (kind === 'reveal') return t('script.reveal', { seconds: secondsPerCard(view) });
  if (kind === 'brief') return briefText(words);
  if (kind === 'vote-1') return t('script.vote-1', modesOf(words));
  if (view.scene.kind === 'exit' && view.scene.cards === 0) return t('script.exit-check.none');
  return without(kind, parts) ?? inShort(view) ?? t(`script.${kind}`);
}

function briefText(words: DeckWords): string {
  return [t('script.brief', sidesOf(words)), t('script.brief.fits'), t('script.brief.private')].join('\n');
}

/** Null: the usual words fit. */
function without(kind: StepKind, { soloSort, secondLook, talk }: Parts): string | null {
  if (kind === 'team-sort' && !soloSort) return t('script.team-sort.first');
  if (kind === 'lock-1' && !secondLook) return t('script.lock-2');
  if (kind === 'scenario-reveal' && !talk) return t('script.scenario-reveal.once');
  return kind === 'final' && !(secondLook && talk) ? t('script.final.plain') : null;
}

function inShort(view: Pick<Where, 'stage' | 'plan'>): string | null {
  const { kind } = view.stage;
  if (kind === 'debrief-so-what' && isShort(view, 'so-what')) return t('script.debrief-so-what.short');
  if (kind === 'debrief-now-what' && isShort(view, 'now-what')) return t('script.debrief-now-what.short');
  return null;
}

function isShort({ plan }: Pick<Where, 'plan'>, part: Part): boolean {
  return secondsOf(plan, `debrief-${part}`, null) < shortSeconds;
}

function sidesOf(words: DeckWords) {
  return { leader: words.sideName('leader'), manager: words.sideName('manager') };
}

function modesOf(words: DeckWords) {
  return { lead: words.modeName('lead'), both: words.modeName('both'), manage: words.modeName('manage') };
}

function secondsPerCard({ stage, plan }: Pick<Where, 'stage' | 'plan'>): number {
  return Math.max(1, Math.round(secondsOf(plan, 'reveal', stage.round) / plan.cardsPerRound));
}
