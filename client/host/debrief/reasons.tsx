/** Why people put a card where they did: counts by side, and the sentences, to hide one. */
import type { DebriefView, ReasonNote } from '../../../shared/debrief-views.ts';
import type { CardId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { reasons } from '../../../shared/reasons.ts';
import type { CardReasons } from '../../../shared/workshop/workshop.ts';
import { series } from '../../lib/formats.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/host.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { useFirstSeen } from '../../lib/first-seen.ts';
import { Moderated } from './moderated.tsx';

interface ReasonsProps {
  readonly card: CardId;
  readonly debrief: Pick<DebriefView, 'reasons' | 'sentences' | 'moreSentences'>;
}

export function Reasons({ card, debrief }: ReasonsProps) {
  const given = debrief.reasons.find((one) => one.card === card);
  const sentences = (debrief.sentences ?? []).filter((one) => one.card === card);
  const more = debrief.moreSentences?.[card] ?? 0;
  return (
    <>
      <Counts counts={given?.counts ?? null} givers={given?.givers ?? 0} />
      {sentences.length > 0 && <Sentences sentences={sentences} />}
      {more > 0 && <p class="soft small">{t('reasons.more', { count: more })}</p>}
    </>
  );
}

/** Below the floor only how many are still wanted. */
function Counts({ counts, givers }: Pick<CardReasons, 'counts' | 'givers'>) {
  const { words } = useGame();
  const { managerFirst } = useRoom().view.stage;
  if (counts === null) {
    return <p class="soft small">{t('reasons.missing', { count: Math.max(1, limits.smallestSplit - givers) })}</p>;
  }
  return (
    <dl class="reason-counts small">
      {sidesInOrder(managerFirst).map((side) => (
        <div key={side}>
          <dt>{t('reasons.for', { side: words.sideName(side) })}</dt>
          <dd class="digits">{countsText(counts[side])}</dd>
        </div>
      ))}
    </dl>
  );
}

function countsText(counts: NonNullable<CardReasons['counts']>['leader']): string {
  const named = reasons.filter((reason) => counts[reason] > 0);
  if (named.length === 0) return t('reasons.none');
  return series(named.map((reason) => t('word.named', { name: t(`reason.${reason}`), number: counts[reason] })));
}

function Sentences({ sentences }: { readonly sentences: readonly ReasonNote[] }) {
  const { words } = useGame();
  const { send } = useRoom();
  const ordered = useFirstSeen(sentences, ({ note }) => note);
  return (
    <ul class="stack moderated-list" aria-label={t('reasons.sentences')}>
      {ordered.map(({ note, text, side, reason, hidden }) => (
        <Moderated
          key={note}
          text={text}
          hidden={hidden}
          onHide={(hide) => send({ type: 'hide-reason', note, hidden: hide })}
        >
          <SideIcon side={side} />
          <span class="visually-hidden">{words.sideName(side)}</span>
          <span class="tag">{t(`reason.${reason}`)}</span>
        </Moderated>
      ))}
    </ul>
  );
}
