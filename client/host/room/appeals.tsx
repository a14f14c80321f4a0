/** What teams have to say against the articles. */
import { createRef } from 'preact';
import type { AppealRow } from '../../../shared/host-rows.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useGame } from '../../ui/session-context.ts';
import { TeamMark } from '../../ui/team-mark.tsx';
import { openAppeals } from '../next-label.ts';
import { useRoom } from '../room-context.ts';
import { PageButtons, usePaged } from './paged.tsx';

const title = createRef<HTMLHeadingElement>();

/** For who is asked to look at them first. */
export function focusAppeals(): void {
  title.current?.focus();
}

/** Hundreds of teams may each have one. */
const appealsShown = 10;

export function Appeals() {
  const { view } = useRoom();
  const { appeals } = view;
  const open = openAppeals(view);
  const isOpen = (row: AppealRow) => row.verdict === 'open';
  const paged = usePaged([...appeals.filter(isOpen), ...appeals.filter((row) => !isOpen(row))], appealsShown);
  if (appeals.length === 0) return null;
  return (
    <section class="stack appeals">
      <div class="row spread">
        <h2 ref={title} tabIndex={-1}>
          {t('appeals.title')}
        </h2>
        {open > 0 && <span class="tag">{t('appeals.open', { count: open })}</span>}
      </div>
      <p class="soft small">
        {t('appeals.about')} {t('appeals.best.about')}
      </p>
      <ul class="stack appeal-list">
        {paged.shown.map((row) => (
          <Appeal key={`${String(row.round)}:${String(row.team)}`} row={row} />
        ))}
      </ul>
      <PageButtons paged={paged} label={t('appeals.title')} />
    </section>
  );
}

function Appeal({ row }: { readonly row: AppealRow }) {
  const { words } = useGame();
  const { view, off, may, send } = useRoom();
  const { team, round, card, text, verdict, best } = row;
  const ruled = view.stage.kind === 'closed' || !may('rule-appeal');
  const rule = (to: 'accepted' | 'parked') => send({ type: 'rule-appeal', team, round, verdict: to });
  return (
    <li class="panel stack appeal">
      <p class="row small">
        <TeamMark team={team} size="s" />
        <span class="soft" {...words.spoken()}>
          {words.cardText(card)}
        </span>
      </p>
      <blockquote dir="auto">{text}</blockquote>
      {!ruled && (
        <div class="row appeal-buttons">
          <Button off={off} pressed={verdict === 'accepted'} onClick={() => rule('accepted')}>
            {t('appeals.accept')}
          </Button>
          <Button off={off} pressed={verdict === 'parked'} onClick={() => rule('parked')}>
            {t('appeals.park')}
          </Button>
          <Button off={off || best} pressed={best} onClick={() => send({ type: 'award-appeal', team, round })}>
            {t('appeals.best')}
          </Button>
        </div>
      )}
    </li>
  );
}
