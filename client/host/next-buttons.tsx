import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from './confirm.tsx';
import { openCards } from './appealed-cards.ts';
import { nextLabel, shownCards, stillAtIt } from './next-label.ts';
import { focusAppeals } from './room/appeals.tsx';
import { useRoom } from './room-context.ts';
import { nextButton } from './next-focus.ts';
import type { Next } from './use-next.ts';

const reasonId = 'next-reason';

export function NextButtons({ next }: { readonly next: Next }) {
  const { view, off } = useRoom();
  const reason = useReason();
  const [main, other] = view.next.map((action) => nextLabel(action, view.stage, shownCards(view.scene)));
  const isOff = off || view.next.some(({ blocked }) => blocked !== null);
  return (
    <div class="dock-next">
      {reason !== null && (
        <p id={reasonId} class="dock-reason">
          {reason}
        </p>
      )}
      {other !== undefined && (
        <Button off={isOff} busy={next.busy} onClick={() => next.press(1)}>
          {other}
        </Button>
      )}
      {main !== undefined && (
        <Button
          kind="primary"
          big
          off={isOff}
          busy={next.busy}
          describedBy={reasonId}
          buttonRef={nextButton}
          onClick={() => next.press(0)}
        >
          {main}
        </Button>
      )}
      <Question next={next} />
    </div>
  );
}

/** Why it is not possible, or who is still at it. */
function useReason(): string | null {
  const { view, off } = useRoom();
  const [action] = view.next;
  if (off) return t('next.blocked.offline');
  if (action === undefined) return null;
  if (action.blocked !== null) return t(`next.blocked.${action.blocked}`);
  const appealed = openCards(view);
  if (action.to === 'final' && appealed > 0) return t('next.appeals', { count: appealed });
  const waiting = stillAtIt(view.scene);
  if (!action.early || waiting === 0) return null;
  return t(view.scene.kind === 'board' ? 'next.waiting.teams' : 'next.waiting.people', { count: waiting });
}

function Question({ next }: { readonly next: Next }) {
  const { view } = useRoom();
  const { asked } = next;
  const kind = asked?.question.kind;
  const action = asked === null ? '' : nextLabel(asked.action, view.stage, 0);
  const leadsToAppeals = useRef(false);
  const lookAtAppeals = () => {
    leadsToAppeals.current = true;
    next.cancel();
  };
  useEffect(() => {
    // By now the dialog has closed and given the focus back to where it was.
    if (asked === null && leadsToAppeals.current) focusAppeals();
    leadsToAppeals.current = false;
  }, [asked === null]);
  return (
    <Confirm
      open={asked !== null}
      title={kind === undefined || kind === 'close' ? t('next.close.title') : t('next.confirm.title', { action })}
      yes={kind === 'appeals' ? action : t(kind === 'close' ? 'next.close.yes' : 'next.confirm.yes')}
      no={t(noTo[kind ?? 'close'])}
      onYes={next.confirm}
      onNo={kind === 'appeals' ? lookAtAppeals : next.cancel}
      onClose={next.cancel}
    >
      {asked !== null && questionText(asked.question)}
    </Confirm>
  );
}

const noTo = {
  close: 'next.close.no',
  people: 'next.confirm.no',
  teams: 'next.confirm.no',
  appeals: 'next.appeals.look',
} as const;

function questionText(question: NonNullable<Next['asked']>['question']): string {
  if (question.kind === 'close') return t('next.close.text');
  const { kind, waiting } = question;
  if (kind === 'appeals') return `${t('next.appeals', { count: waiting })}. ${t('next.appeals.text')}`;
  return `${t(`next.waiting.${kind}`, { count: waiting })}. ${t(`next.confirm.${kind}`)}`;
}
