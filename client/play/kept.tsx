/** Own sentence, cards, votes and result, as this phone has kept them. */
import type { RoomCode } from '../../shared/ids.ts';
import { t } from '../messages/play.ts';
import { ModeIcon } from '../ui/hats.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import { CalendarLink } from './debrief/calendar-link.tsx';
import { leaningOf, leaningWords } from './debrief/leaning.ts';
import { draftText } from './debrief/sentence.ts';
import type { Draft, Keepsake } from './keepsake.ts';
import { KeptAnswers } from './kept-answers.tsx';

interface KeptProps {
  readonly code: RoomCode;
  readonly keepsake: Keepsake;
}

export function Kept({ code, keepsake }: KeptProps) {
  const { team, points, commitment, draft, cards, votes } = keepsake;
  const leaning = leaningOf(code);
  const isEmpty = [commitment, draft, points, leaning].every((one) => one === null);
  if (isEmpty && cards.length + votes.length === 0) return null;
  return (
    <section class="panel stack">
      <h2>{t('kept.title')}</h2>
      {commitment !== null && (
        <>
          <blockquote class="quote">
            <ModeIcon mode={commitment.mode} />
            <p dir="auto">{commitment.text}</p>
          </blockquote>
          <CalendarLink text={commitment.text} />
        </>
      )}
      {draft !== null && <Unsent draft={draft} hasOther={commitment !== null} />}
      {team !== null && points !== null && (
        <p class="row">
          <TeamMark team={team} />
          <span>{t('word.points', { count: points })}</span>
        </p>
      )}
      {leaning !== null && <p>{leaningWords(leaning, keepsake.names)}</p>}
      <KeptAnswers keepsake={keepsake} />
      <p class="soft small">{t('kept.note')}</p>
    </section>
  );
}

/** What was written and never reached the server, so that it is not lost. */
function Unsent({ draft, hasOther }: { readonly draft: Draft; readonly hasOther: boolean }) {
  const text = draftText(draft);
  return (
    <>
      <blockquote class="quote">
        {draft.mode !== null && <ModeIcon mode={draft.mode} />}
        <p dir="auto">{text}</p>
        <p class="mark mark-strong">{t('kept.unsent')}</p>
      </blockquote>
      {!hasOther && <CalendarLink text={text} />}
    </>
  );
}
