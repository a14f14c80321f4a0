/** Clock and Next, always within reach: at the foot of the page, under the thumb of a phone. */
import { useGame } from '../ui/session-context.ts';
import { t } from '../messages/host.ts';
import { Clock } from '../ui/clock.tsx';
import { ClockControls } from './clock-controls.tsx';
import { clockCommand } from './clock-command.ts';
import { helpOpen } from './help.tsx';
import { NextButtons } from './next-buttons.tsx';
import { notesOpen } from './scene/notes.tsx';
import { useRoom } from './room-context.ts';
import { useNext } from './use-next.ts';
import { useShortcuts } from './use-shortcuts.ts';

export function Dock() {
  const game = useGame();
  const { view, off, may, send } = useRoom();
  const next = useNext();
  const clock = (wanted: 'pause' | 'talk' | 'more') => {
    const command = clockCommand(wanted, view.stage);
    if (command !== null && !off && may(command.type)) send(command);
  };
  useShortcuts({
    next: () => {
      if (may('advance')) next.press(0);
    },
    pause: () => clock('pause'),
    talk: () => clock('talk'),
    more: () => clock('more'),
    notes: () => (notesOpen.value = !notesOpen.value),
    help: () => (helpOpen.value = true),
  });
  const started = view.stage.kind !== 'lobby';
  return (
    <footer class="dock" aria-label={t('host.controls')}>
      {started && (
        <div class="dock-clock">
          {view.stage.clock.kind === 'none' ? (
            <p class="soft small">{t('clock.none')}</p>
          ) : (
            <Clock countdown={game.countdown} />
          )}
          {may('hold') && <ClockControls onPress={clock} />}
        </div>
      )}
      {may('advance') ? <NextButtons next={next} /> : <p class="dock-reason grow">{t('helpers.moderate.dock')}</p>}
    </footer>
  );
}
