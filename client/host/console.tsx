/** The console of the host and of who helps: what is on now in the middle, the room at the side, the controls below. */
import { useMemo } from 'preact/hooks';
import type { HelperId } from '../../shared/ids.ts';
import type { HostView } from '../../shared/views.ts';
import { t } from '../messages/host.ts';
import { useGame } from '../ui/session-context.ts';
import { mayDo, type Rank } from './allowance.ts';
import { CardNotice } from './card-notice.tsx';
import { Dock } from './dock.tsx';
import { HelpDialog } from './help.tsx';
import { Lobby } from './lobby/lobby.tsx';
import { Rail } from './rail.tsx';
import { RoomContext, type Room } from './room-context.ts';
import { Appeals } from './room/appeals.tsx';
import { People } from './room/people.tsx';
import { TimePanel } from './room/time-panel.tsx';
import { Now } from './scene/now.tsx';
import { Top } from './top.tsx';

interface ConsoleProps {
  readonly view: HostView;
  /** False: a helper's. */
  readonly isHost: boolean;
}

export function Console({ view, isHost }: ConsoleProps) {
  const { store, ...session } = useGame();
  const off = store.connection.value !== 'online';
  const pending = store.pending.value;
  const rank = isHost ? 'host' : scopeOf(view, store.helper.value);
  const room = useMemo<Room>(
    () => ({
      view,
      rank,
      may: (type) => mayDo(rank, type),
      off,
      // Looked up when asked: a second tap comes before the page has been drawn again.
      isPending: (type) => store.pending.value.some(({ command }) => command.type === type),
      send: (command) => void session.send(command),
    }),
    [view, rank, off, pending],
  );
  const { kind } = view.stage;
  return (
    <RoomContext value={room}>
      <div class="host">
        <Top />
        <Rail />
        {/* It scrolls by itself, so the keyboard must be able to reach it. */}
        <main class="host-main" tabIndex={0}>
          <CardNotice />
          {kind === 'lobby' ? <Lobby /> : <Now />}
        </main>
        <aside class="host-side" aria-label={t('host.side')}>
          {kind !== 'closed' && <TimePanel />}
          <Appeals />
          <People />
        </aside>
        {kind !== 'closed' && <Dock />}
        <HelpDialog />
      </div>
    </RoomContext>
  );
}

/** The lesser right until the view tells. */
function scopeOf({ helpers }: HostView, own: HelperId | null): Rank {
  return helpers.find(({ helper }) => helper === own)?.scope === 'run' ? 'run' : 'moderate';
}
