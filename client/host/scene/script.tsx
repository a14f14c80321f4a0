import { t } from '../../messages/host.ts';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { scriptText } from './script-text.ts';

/** What a facilitator may say now. In the debrief it opens a part; from its second panel on there are questions. */
export function Script() {
  const { words } = useGame();
  const { view } = useRoom();
  if (view.scene.kind === 'debrief' && view.scene.debrief.shown !== null) return null;
  return <Lines label={t('script.label')} text={scriptText(view, words)} />;
}

interface LinesProps {
  readonly label: string;
  readonly text: string;
}

export function Lines({ label, text }: LinesProps) {
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
