/** Own sentence, cards, votes and result, as this phone has kept them. */
import type { RoomCode } from '../../shared/ids.ts';
import { saveFile } from '../lib/save-file.ts';
import { t } from '../messages/play.ts';
import { Button } from '../ui/button.tsx';
import { SentenceReminder } from './debrief/calendar-link.tsx';
import { leaningOf } from './debrief/leaning.ts';
import { draftText } from './debrief/sentence.ts';
import type { Keepsake } from './keepsake.ts';
import { KeptParts } from './kept-parts.tsx';
import { ownPage } from './own-page.tsx';

interface KeptProps {
  readonly code: RoomCode;
  readonly keepsake: Keepsake;
  /** The server has forgotten the room: nothing of it can be looked up any more. */
  readonly isOver?: boolean;
}

export function Kept({ code, keepsake, isOver = false }: KeptProps) {
  const { points, commitment, draft, cards, votes } = keepsake;
  const leaning = leaningOf(code);
  const isEmpty = [commitment, draft, points, leaning].every((one) => one === null);
  if (isEmpty && cards.length + votes.length === 0) return null;
  const sentence = commitment?.text ?? (draft === null ? null : draftText(draft));
  return (
    <section class="panel stack">
      <h2>{t('kept.title')}</h2>
      <KeptParts keepsake={keepsake} leaning={leaning} />
      {sentence !== null && <SentenceReminder text={sentence} code={isOver ? null : code} />}
      <Button onClick={() => save(code, ownPage(keepsake, leaning, Date.now()))}>{t('kept.save')}</Button>
      <p class="soft small">{t('kept.note')}</p>
    </section>
  );
}

function save(code: RoomCode, page: string): void {
  saveFile(new Blob([page], { type: 'text/html;charset=utf-8' }), `two-hats-${code}.html`);
}
