/** A week later: a few cards that nobody saw, and a question. Nothing that is tapped leaves the page. */
import type { ComponentChildren } from 'preact';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import { useCodeInAddress } from '../lib/code-in-address.ts';
import { t } from '../messages/later.ts';
import { Button } from '../ui/button.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { LiveRegions } from '../ui/live-region.tsx';
import { Logo } from '../ui/logo.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Toasts } from '../ui/toast.tsx';
import { LaterCodeForm } from './code-form.tsx';
import { Course } from './course.tsx';
import { useCards } from './use-cards.ts';

export function LaterPage() {
  const code = useCodeInAddress();
  return (
    <>
      <LiveRegions />
      <div class="later">
        <header class="later-top">
          <a href="/" class="later-home">
            <Logo />
          </a>
          <LanguageMenu />
        </header>
        <main class="later-main stack">{code === null ? <AskCode /> : <OfRoom key={code} code={code} />}</main>
        <footer class="soft small">{t('later.private')}</footer>
      </div>
      <Toasts />
    </>
  );
}

function AskCode() {
  return (
    <>
      <h1>{t('later.title')}</h1>
      <LaterCodeForm />
    </>
  );
}

function OfRoom({ code }: { readonly code: RoomCode }) {
  const { found, retry } = useCards(code);
  if (found === null) return <Spinner />;
  switch (found.kind) {
    case 'cards':
      return <Course later={found.later} />;
    case 'none':
      return <None code={code} />;
    case 'failed':
      return (
        <Told text={t('later.failed')}>
          <Button kind="primary" onClick={retry}>
            {t('word.retry')}
          </Button>
        </Told>
      );
  }
}

function None({ code }: { readonly code: RoomCode }) {
  return (
    <Told text={t('later.none', { code: groupedCode(code) })}>
      <p>{t('later.noneWhy')}</p>
      <h2>{t('later.other')}</h2>
      <LaterCodeForm />
    </Told>
  );
}

function Told({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h1>{t('later.title')}</h1>
      <p class="later-told" role="alert">
        {text}
      </p>
      {children}
    </>
  );
}
