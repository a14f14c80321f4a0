import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import { t } from '../messages/join.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/hats.tsx';

interface JoinProps {
  readonly code: RoomCode;
  readonly onJoining: () => void;
}

export function Join({ code, onJoining }: JoinProps) {
  return (
    <div class="play">
      <header class="play-top">
        <Logo />
        <span class="digits">{groupedCode(code)}</span>
      </header>
      <main class="play-main">
        <h1>{t('join.title')}</h1>
        <Button kind="primary" big onClick={onJoining}>
          {t('join.title')}
        </Button>
      </main>
    </div>
  );
}
