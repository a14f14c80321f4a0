import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { clockCommand, type ClockWish } from './clock-command.ts';
import { useRoom } from './room-context.ts';

export function ClockControls({ onPress }: { readonly onPress: (wish: ClockWish) => void }) {
  const { view, off, isPending } = useRoom();
  const { stage } = view;
  const held = stage.clock.kind === 'held';
  const isOff = (wish: ClockWish) => off || clockCommand(wish, stage) === null;
  return (
    <div class="dock-clock-buttons">
      <Button
        kind={held ? 'primary' : 'secondary'}
        off={isOff('pause')}
        busy={isPending('hold') || isPending('resume')}
        onClick={() => onPress('pause')}
      >
        {t(held ? 'clock.resume' : 'clock.pause')}
      </Button>
      <Button off={isOff('more')} busy={isPending('extend')} onClick={() => onPress('more')}>
        <span aria-hidden="true">{t('clock.more')}</span>
        <span class="visually-hidden">{t('clock.more.label')}</span>
      </Button>
      <Button off={isOff('talk')} busy={isPending('back-to-talk')} onClick={() => onPress('talk')}>
        {t('clock.back')}
      </Button>
    </div>
  );
}
