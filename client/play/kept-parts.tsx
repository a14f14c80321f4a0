/** What a person keeps, part by part: on the phone, and in the page that they save. */
import { t } from '../messages/play.ts';
import { ModeIcon } from '../ui/hats.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import { leaningWords } from './debrief/leaning.ts';
import { draftText } from './debrief/sentence.ts';
import type { Draft, Keepsake } from './keepsake.ts';
import { KeptAnswers } from './kept-answers.tsx';

interface KeptPartsProps {
  readonly keepsake: Keepsake;
  readonly leaning: number | null;
  readonly unfolded?: boolean;
}

export function KeptParts({ keepsake, leaning, unfolded = false }: KeptPartsProps) {
  const { team, points, commitment, draft, names } = keepsake;
  return (
    <>
      {commitment !== null && (
        <blockquote class="quote">
          <ModeIcon mode={commitment.mode} />
          <p dir="auto">{commitment.text}</p>
        </blockquote>
      )}
      {draft !== null && <Unsent draft={draft} />}
      {team !== null && points !== null && (
        <p class="row">
          <TeamMark team={team} />
          <span>{t('word.points', { count: points })}</span>
        </p>
      )}
      {leaning !== null && <p>{leaningWords(leaning, names)}</p>}
      <KeptAnswers keepsake={keepsake} unfolded={unfolded} />
    </>
  );
}

/** What was written and never reached the server, so that it is not lost. */
function Unsent({ draft }: { readonly draft: Draft }) {
  return (
    <blockquote class="quote">
      {draft.mode !== null && <ModeIcon mode={draft.mode} />}
      <p dir="auto">{draftText(draft)}</p>
      <p class="mark mark-strong">{t('kept.unsent')}</p>
    </blockquote>
  );
}
