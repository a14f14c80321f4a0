import { t } from '../messages/home.ts';
import { Logo } from '../ui/hats.tsx';

export function Home() {
  return (
    <div class="play">
      <main class="play-main">
        <Logo as="h1" />
        <p>{t('app.tagline')}</p>
        <a href="/host">{t('home.host')}</a>
      </main>
    </div>
  );
}
