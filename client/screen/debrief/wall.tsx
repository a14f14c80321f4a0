/** What people mean to do, without their names. */
import type { CommitmentNote } from '../../../shared/debrief-views.ts';
import type { ModeCounts } from '../../../shared/outcome-views.ts';
import { t } from '../../messages/screen.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useModeOrder } from '../splits.tsx';
import { placesOf } from '../../lib/debrief-pages.ts';

interface WallPanelProps {
  /** Notes of this page. */
  readonly notes: readonly CommitmentNote[];
  /** Of the whole wall; null: too few to be counted. */
  readonly modes: ModeCounts | null;
}

export function WallPanel({ notes, modes }: WallPanelProps) {
  const { words } = useGame();
  const order = useModeOrder();
  if (notes.length === 0)
    return (
      <div class="wall-empty">
        <p class="statement">{t('wall.empty')}</p>
        <p class="lead">{t('wall.emptyMore')}</p>
      </div>
    );
  return (
    <div class="wall">
      <ul class="wall-notes">
        {notes.map((note, at) => (
          <li key={`${at} ${note.text}`} class={`card wall-note${placesOf(note) === 2 ? ' is-long' : ''}`}>
            <p class="wall-mode">
              <ModeIcon mode={note.mode} /> <span {...words.spoken()}>{words.modeName(note.mode)}</span>
            </p>
            <p dir="auto">{note.text}</p>
          </li>
        ))}
      </ul>
      <p class="wall-foot">
        <span>{t('wall.neighbour')}</span>
        {modes !== null && (
          <b class="digits">
            {order.map((mode) => t('word.named', { name: words.modeName(mode), number: modes[mode] })).join(' · ')}
          </b>
        )}
      </p>
    </div>
  );
}
