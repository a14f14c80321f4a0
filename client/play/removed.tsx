import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/join.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';

interface RemovedProps {
  /** Absent: the host has shut this browser out for good. */
  readonly onAgain?: () => void;
}

/** After the host has taken a person out: says so, and what can be done. */
export function Removed({ onAgain }: RemovedProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="play">
      <header class="play-top">
        <Logo />
      </header>
      <main class="play-main">
        <h1 ref={title} tabIndex={-1}>
          {t('removed.title')}
        </h1>
        <p>{t(onAgain ? 'removed.text' : 'removed.banned')}</p>
        {onAgain && (
          <Button big onClick={onAgain}>
            {t('removed.again')}
          </Button>
        )}
        <p>
          <a class="tap" href="/">
            {t('removed.home')}
          </a>
        </p>
      </main>
    </div>
  );
}
