/** A button that asks back in its own place, for inside a dialog. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';

interface SureProps {
  readonly ask: string;
  readonly question: string;
  readonly yes: string;
  readonly kind?: 'secondary' | 'danger';
  readonly off: boolean;
  readonly onYes: () => void;
}

export function Sure({ ask, question, yes, kind = 'secondary', off, onYes }: SureProps) {
  const [asked, setAsked] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The harmless answer has the focus; afterwards it goes back to where it was.
    if (asked) no.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked)
    return (
      <Button kind={kind} off={off} buttonRef={first} onClick={() => setAsked(true)}>
        {ask}
      </Button>
    );
  return (
    <div class="stack sure" role="group" aria-label={ask}>
      <p role="alert">{question}</p>
      <div class="row">
        <Button buttonRef={no} onClick={() => setAsked(false)}>
          {t('word.cancel')}
        </Button>
        <Button
          kind="danger"
          off={off}
          onClick={() => {
            setAsked(false);
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  );
}
