/** The room is no more: what this phone has kept of it. */
import type { RoomCode } from '../../shared/ids.ts';
import { t } from '../messages/play.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';
import { useSession } from '../ui/session-context.ts';
import { shownKeepsake } from './keepsake.ts';
import { Kept } from './kept.tsx';
import { forgetAndGo } from './leave.ts';

export function Over({ code }: { readonly code: RoomCode }) {
  const session = useSession();
  return (
    <>
      <header class="play-top">
        <Logo />
      </header>
      <main class="play-main">
        <h1 tabIndex={-1}>{t('over.title')}</h1>
        <p>{t('over.text')}</p>
        <Kept code={code} keepsake={shownKeepsake(code)} isOver />
        <Button onClick={() => forgetAndGo(session, code)}>{t('closed.forget')}</Button>
      </main>
    </>
  );
}
