import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useRoom } from '../room-context.ts';

/** Draws teams, or draws them anew; in the lobby only. */
export function TeamButtons() {
  const { view, off, may, isPending, send } = useRoom();
  if (view.stage.kind !== 'lobby' || view.roster.length < 2 || !may('make-teams')) return null;
  const made = view.roster.some(({ team }) => team !== null);
  return (
    <div class="row">
      <Button off={off} busy={isPending('make-teams')} onClick={() => send({ type: 'make-teams' })}>
        {t(made ? 'people.shuffle' : 'people.make')}
      </Button>
    </div>
  );
}
