/** The first page: join with a code, host, or come back. */
import '../styles/home.css';
import { t } from '../messages/home.ts';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { SideIcon } from '../ui/hats.tsx';
import { Logo } from '../ui/logo.tsx';
import { runningRoom } from '../host/running.ts';
import { JoinForm } from './join-form.tsx';
import { HostDoor } from './host-door.tsx';
import { OwnRooms } from './own-rooms.tsx';

export function Front() {
  const running = runningRoom(Date.now());
  return (
    <div class="home">
      <header class="home-top">
        <Logo />
        <LanguageMenu />
      </header>
      <main class="home-main">
        <div class="home-pitch">
          <div class="home-hats" aria-hidden="true">
            <span class="home-hat" data-side="leader">
              <SideIcon side="leader" />
              {t('home.leader')}
            </span>
            <span class="home-hat" data-side="manager">
              <SideIcon side="manager" />
              {t('home.manager')}
            </span>
          </div>
          <h1>{t('home.title')}</h1>
          <p>{t('home.about')}</p>
          <p>
            <b>{t('home.neither')}</b>
          </p>
        </div>
        <div class="home-doors">
          <section class="panel">
            <JoinForm />
          </section>
          <HostDoor running={running} />
          <OwnRooms without={running?.code ?? null} />
        </div>
      </main>
      <footer class="soft small">{t('home.private')}</footer>
    </div>
  );
}
