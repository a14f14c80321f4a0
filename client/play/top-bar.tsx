/** Above every scene: own team, time left, and what a person may do about themselves. */
import { useSignal } from '@preact/signals';
import type { RoomCode } from '../../shared/ids.ts';
import { t } from '../messages/play.ts';
import { Clock } from '../ui/clock.tsx';
import { LogoMark } from '../ui/logo.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import { ownName } from './own-name.ts';
import { OwnSheet } from './own-sheet.tsx';
import { useSeat } from './seat.ts';

export function TopBar({ code }: { readonly code: RoomCode }) {
  const { game, self } = useSeat();
  const isOpen = useSignal(false);
  return (
    <header class="play-top">
      {self.team === null ? <LogoMark /> : <TeamMark team={self.team} />}
      <div class="row top-side">
        <Clock countdown={game.countdown} />
        <button type="button" class="own-button" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
          <span class="visually-hidden">{t('own.open')}</span>
          <span class="own-name" dir="auto">
            {ownName(self, code)}
          </span>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4 6.500l4 4 4-4" />
          </svg>
        </button>
      </div>
      <OwnSheet code={code} open={isOpen.value} onClose={() => (isOpen.value = false)} />
    </header>
  );
}
