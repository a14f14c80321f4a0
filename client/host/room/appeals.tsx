/** What teams have to say against the articles, card by card: it is the card that the host rules on. */
import { createRef } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AppealRow } from '../../../shared/host-rows.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useGame } from '../../ui/session-context.ts';
import { TeamMark } from '../../ui/team-mark.tsx';
import { appealedCards, openCards, type AppealedCard } from '../appealed-cards.ts';
import { useRoom } from '../room-context.ts';
import { PageButtons, usePaged } from './paged.tsx';

const title = createRef<HTMLHeadingElement>();

/** For who is asked to look at them first. */
export function focusAppeals(): void {
  title.current?.focus();
}

const cardsShown = 5;
/** Within it a ruling is seen to have its effect. */
const rulingMs = 3_000;

export function Appeals() {
  const { view } = useRoom();
  const open = openCards(view);
  const paged = usePaged(appealedCards(view), cardsShown);
  const ruledAt = useRef(-Infinity);
  useEffect(() => {
    // A card that is ruled on goes down the list, perhaps to another page: the keyboard goes on from the top.
    const isOwn = performance.now() - ruledAt.current < rulingMs;
    if (isOwn && document.activeElement === document.body) focusAppeals();
    ruledAt.current = -Infinity;
  }, [open]);
  if (paged.total === 0) return null;
  return (
    <section class="stack appeals">
      <div class="row spread">
        <h2 ref={title} tabIndex={-1}>
          {t('appeals.title')}
        </h2>
        {open > 0 && <span class="tag">{t('appeals.cards', { count: open })}</span>}
      </div>
      <p class="soft small">
        {t('appeals.about')} {t('appeals.best.about')}
      </p>
      <ul class="stack appeal-list">
        {paged.shown.map((one) => (
          <Appealed
            key={`${String(one.round)}:${one.card}`}
            {...one}
            onRule={() => (ruledAt.current = performance.now())}
          />
        ))}
      </ul>
      <PageButtons paged={paged} label={t('appeals.title')} />
    </section>
  );
}

interface AppealedProps extends AppealedCard {
  readonly onRule: () => void;
}

function Appealed({ round, card, appeals, open, verdict, onRule }: AppealedProps) {
  const game = useGame();
  const { view, off, send } = useRoom();
  const isRuler = useIsRuler();
  const id = useId();
  const { rounds } = view.stage;
  const place = rounds > 1 ? [t('place.round', { round: round + 1, rounds })] : [];
  const rule = (to: 'accepted' | 'parked') => {
    onRule();
    send({ type: 'rule-appeal', round, card, verdict: to });
  };
  return (
    <li class="panel stack appeal">
      <h3 id={id} {...game.words.spoken()}>
        {game.words.cardText(card)}
      </h3>
      <p class="row small">
        <span class="soft">{[...place, t('word.teams', { count: appeals.length })].join(' · ')}</span>
        {open > 0 && <span class="tag">{t('appeals.open', { count: open })}</span>}
      </p>
      {isRuler && (
        <div class="row appeal-buttons" role="group" aria-labelledby={id}>
          <Button off={off} pressed={verdict === 'accepted'} onClick={() => rule('accepted')}>
            {t('appeals.accept')}
          </Button>
          <Button off={off} pressed={verdict === 'parked'} onClick={() => rule('parked')}>
            {t('appeals.park')}
          </Button>
        </div>
      )}
      <Reasons appeals={appeals} />
    </li>
  );
}

/** Hundreds of teams may appeal against the same card. */
const reasonsShown = 3;

function Reasons({ appeals }: Pick<AppealedCard, 'appeals'>) {
  const [all, setAll] = useState(false);
  const shown = appeals.filter(({ best }, index) => all || best || index < reasonsShown);
  return (
    <>
      <ul class="stack appeal-reasons">
        {shown.map((row) => (
          <Reason key={row.team} row={row} />
        ))}
      </ul>
      {appeals.length > reasonsShown && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('appeals.few') : t('appeals.all', { count: appeals.length })}
        </Button>
      )}
    </>
  );
}

function Reason({ row: { team, round, text, best } }: { readonly row: AppealRow }) {
  const { off, send } = useRoom();
  return (
    <li class="appeal-reason">
      <TeamMark team={team} size="s" />
      <blockquote dir="auto">{text}</blockquote>
      {useIsRuler() && (
        <Button kind="quiet" off={off} pressed={best} onClick={() => send({ type: 'award-appeal', team, round })}>
          {t('appeals.best')}
        </Button>
      )}
    </li>
  );
}

function useIsRuler(): boolean {
  const { view, may } = useRoom();
  return view.stage.kind !== 'closed' && may('rule-appeal');
}
