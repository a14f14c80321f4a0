import { t } from '../../messages/host.ts';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { isShort, promptsText, scriptText } from './script-text.ts';

/** What a facilitator may say now. */
export function Script() {
  return <Lines label={t('script.label')} text={scriptText(useRoom().view, useGame().words)} />;
}

/** Questions for the debrief. */
export function Prompts({ part }: { readonly part: 'what' | 'so-what' | 'now-what' }) {
  const { view } = useRoom();
  const label = t(isShort(view, part) ? 'prompts.label.one' : 'prompts.label');
  return <Lines label={label} text={promptsText(view, part, useGame().words)} />;
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
