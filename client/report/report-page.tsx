/** The page after the workshop: that of the room in the address, or a file that was saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import { useCodeInAddress } from '../lib/code-in-address.ts';
import { currentLanguage, speakOfOwnDeck } from '../lib/i18n.ts';
import { t } from '../messages/report.ts';
import { Button } from '../ui/button.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { LiveRegions } from '../ui/live-region.tsx';
import { Logo } from '../ui/logo.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Toasts } from '../ui/toast.tsx';
import { askReport, type Hindrance } from './ask-report.ts';
import { OpenFile } from './open-file.tsx';
import { Report } from './report.tsx';
import { SavePanel } from './save-panel.tsx';
import type { Told } from './told.ts';

export function ReportPage() {
  const code = useCodeInAddress();
  const [opened, setOpened] = useState<Told | null>(null);
  const open = (told: Told | null) => {
    setOpened(told);
    scrollTo(0, 0);
  };
  return (
    <>
      <LiveRegions />
      <div class="report-page">
        <header class="report-top">
          <a href="/" class="plain-link">
            <Logo />
          </a>
          <LanguageMenu />
        </header>
        <main>
          {opened !== null && <Shown told={opened} fromFile />}
          {opened !== null && code !== null && (
            <p>
              <Button onClick={() => open(null)}>{t('open.again', { code: groupedCode(code) })}</Button>
            </p>
          )}
          {opened === null && (code === null ? <NoRoom /> : <OfRoom key={code} code={code} />)}
          <OpenFile onOpen={open} />
        </main>
      </div>
      <Toasts />
    </>
  );
}

/** The heading is where a reader begins once there is something to read. */
function Shown({ told, fromFile }: { readonly told: Told; readonly fromFile: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  speakOfOwnDeck(told.words.isOwn);
  useEffect(() => {
    document.title = t('report.of', { title: told.words.title });
    place.current?.querySelector('h1')?.focus({ preventScroll: true });
    return () => speakOfOwnDeck(false);
  }, [told]);
  return (
    <div ref={place}>
      <Report told={told} live>
        <SavePanel told={told} fromFile={fromFile} />
      </Report>
    </div>
  );
}

/** Asked for anew in another language: until it has come, the former one stands. */
function OfRoom({ code }: { readonly code: RoomCode }) {
  const [told, setTold] = useState<Told | null>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [tries, setTries] = useState(0);
  const language = currentLanguage();
  useEffect(() => {
    let isLeft = false;
    void askReport(code).then((report) => {
      if (isLeft) return;
      if (report.ok) setTold(report.value);
      setHindrance(report.ok ? null : report.error);
    });
    return () => {
      isLeft = true;
    };
  }, [code, language, tries]);
  if (hindrance !== null) return <Hindered code={code} hindrance={hindrance} onRetry={() => setTries(tries + 1)} />;
  if (told !== null) return <Shown told={told} fromFile={false} />;
  return (
    <p class="row" role="status">
      <Spinner />
      {t('word.loading')}
    </p>
  );
}

interface HinderedProps {
  readonly code: RoomCode;
  readonly hindrance: Hindrance;
  readonly onRetry: () => void;
}

function Hindered({ code, hindrance, onRetry }: HinderedProps) {
  return (
    <div class="stack report-hindered" role="status">
      <h1>{t(`hindered.${hindrance}`, { code: groupedCode(code) })}</h1>
      <p>{t(`hindered.${hindrance}.text`)}</p>
      {(hindrance === 'failed' || hindrance === 'slow' || hindrance === 'not-yet') && (
        <p>
          <Button kind="primary" onClick={onRetry}>
            {t('word.retry')}
          </Button>
        </p>
      )}
    </div>
  );
}

function NoRoom() {
  return (
    <div class="stack report-hindered">
      <h1>{t('report.noCode')}</h1>
      <p>{t('report.noCodeText')}</p>
    </div>
  );
}
