/** Own result and own sentence, as this phone has kept them. */
import type { RoomCode } from '../../shared/ids.ts';
import { t } from '../messages/play.ts';
import { ModeIcon } from '../ui/hats.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import { CalendarLink } from './debrief/calendar-link.tsx';
import { leaningOf, leaningWords } from './debrief/leaning.ts';
import type { Keepsake } from './keepsake.ts';

interface KeptProps {
  readonly code: RoomCode;
  readonly keepsake: Keepsake;
}

export function Kept({ code, keepsake }: KeptProps) {
  const { team, points, commitment } = keepsake;
  const leaning = leaningOf(code);
  if (commitment === null && points === null && leaning === null) return null;
  return (
    <section class="panel stack">
      <h2>{t('kept.title')}</h2>
      {commitment !== null && (
        <>
          <blockquote class="quote">
            <ModeIcon mode={commitment.mode} />
            <p>{commitment.text}</p>
          </blockquote>
          <CalendarLink text={commitment.text} />
        </>
      )}
      {team !== null && points !== null && (
        <p class="row">
          <TeamMark team={team} />
          <span>{t('word.points', { count: points })}</span>
        </p>
      )}
      {leaning !== null && <p>{leaningWords(leaning)}</p>}
      <p class="soft small">{t('kept.note')}</p>
    </section>
  );
}
