/** Where there is no console to show: why, and what can be done about it. */
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import type { Place } from '../lib/identity.ts';
import { t } from '../messages/host.ts';
import { Logo } from '../ui/logo.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { HaveCode } from './have-code.tsx';

export type WhyAlone =
  /** The address names a room that this browser has no key to. */
  | 'unknown'
  | 'gone'
  /** Another device has taken the host's place. */
  | 'led-elsewhere'
  /** The host no longer wants this helper. */
  | 'dismissed'
  | 'erased';

interface AloneProps {
  readonly why: WhyAlone;
  readonly code: RoomCode | null;
  readonly onPlace: (place: Place) => void;
}

export function Alone({ why, code, onPlace }: AloneProps) {
  const isOver = why === 'gone' || why === 'erased';
  return (
    <main class="host-alone stack">
      <Logo />
      <h1>{t(`alone.${why}.title`, { code: code === null ? '' : groupedCode(code) })}</h1>
      <p>{t(`alone.${why}.text`)}</p>
      <div class="row">
        {!isOver && <HaveCode onPlace={onPlace} />}
        <a class={`button ${isOver ? 'button-primary' : 'button-secondary'}`} href="/host">
          {t('host.new')}
        </a>
        <a class="button button-quiet" href="/">
          {t('host.home')}
        </a>
      </div>
      <LanguageMenu />
    </main>
  );
}
