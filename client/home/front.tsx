/** The first page: join with a code, host, or come back. */
import '../styles/home.css';
import { t } from '../messages/home.ts';
import { Logo, SideIcon } from '../ui/hats.tsx';
import { CodeForm } from './code-form.tsx';
import { OwnRooms } from './own-rooms.tsx';

export function Front() {
  return (
    <div class="home">
      <header class="home-top">
        <Logo />
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
            <CodeForm />
          </section>
          <OwnRooms />
          <section class="home-host">
            <a class="button button-secondary" href="/host">
              {t('home.host')}
            </a>
            <p class="soft small">{t('home.host.about')}</p>
          </section>
        </div>
      </main>
      <footer class="soft small">{t('home.private')}</footer>
    </div>
  );
}
