/** What every scene needs: the view of this phone, names of team-mates, and whether answers are open. */
import type { SeatId } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { Member, ParticipantView, Stage } from '../../shared/views.ts';
import type { Game } from '../lib/game.ts';
import { t } from '../messages/play.ts';
import { useGame } from '../ui/session-context.ts';

export interface Seat {
  readonly game: Game;
  readonly stage: Stage;
  readonly self: SelfView;
  readonly members: readonly Member[];
  /** False: held, over, or this phone is no longer in the room. What is shown stays, and takes no answer. */
  readonly open: boolean;
  /** Name of a team-mate, or "you". */
  readonly nameOf: (seat: SeatId) => string;
}

/** The view once it is that of a participant; null before. */
export function seatedView(game: Game): { readonly view: ParticipantView; readonly self: SelfView } | null {
  const view = game.store.view.value;
  const self = game.store.self.value;
  return view?.audience === 'team' && self !== null ? { view, self } : null;
}

/** Inside a scene, which is drawn only with such a view. */
export function useSeat(): Seat {
  const game = useGame();
  const seated = seatedView(game);
  if (seated === null) throw new Error('useSeat outside of a scene');
  const { view, self } = seated;
  const members = view.team?.members ?? [];
  const { connection } = game.store;
  const isIn = connection.value !== 'superseded' && connection.value !== 'stale-page' && connection.value !== 'gone';
  return {
    game,
    stage: view.stage,
    self,
    members,
    open: isIn && view.stage.clock.kind !== 'held' && !game.countdown.closed.value,
    nameOf(seat) {
      if (seat === self.seat) return t('word.you');
      return members.find((one) => one.seat === seat)?.name ?? t('play.somebody');
    },
  };
}
