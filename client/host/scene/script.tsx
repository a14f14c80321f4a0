import type { StepKind } from '../../../shared/plan.ts';
import { t } from '../../messages/host.ts';

/** What a facilitator may say now. */
export function Script({ kind }: { readonly kind: StepKind }) {
  return <Lines label={t('script.label')} text={t(`script.${kind}`)} />;
}

/** Questions for the debrief. */
export function Prompts({ part }: { readonly part: 'what' | 'so-what' | 'now-what' }) {
  return <Lines label={t('prompts.label')} text={t(`prompts.debrief-${part}`)} />;
}

function Lines({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section class="script">
      <h2 class="script-label">{label}</h2>
      <ul class="stack script-lines">
        {text.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
