/** The cards on which the room was most divided, and the question that fits how it was. */
import type { ContestedCard } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { SideSplit } from '../splits.tsx';

interface ContestedPanelProps {
  readonly cards: readonly ContestedCard[];
  readonly managerFirst: boolean;
}

export function ContestedPanel({ cards, managerFirst }: ContestedPanelProps) {
  if (cards.length === 0) return <p class="statement">{t('contested.none')}</p>;
  return (
    <ol class="contested" style={{ '--columns': String(cards.length) }}>
      {cards.map((card) => (
        <Contested key={card.card} contested={card} managerFirst={managerFirst} />
      ))}
    </ol>
  );
}

interface ContestedProps {
  readonly contested: ContestedCard;
  readonly managerFirst: boolean;
}

function Contested({ contested: { card, key, where, teams, people }, managerFirst }: ContestedProps) {
  const { words } = useGame();
  const kind = where ?? 'unknown';
  return (
    <li class="contested-card">
      <p class="card card-text" {...words.spoken()}>
        {words.cardText(card)}
      </p>
      <p class="side-title">
        <SideIcon side={key} /> {t('contested.key', { side: words.sideName(key) })}
      </p>
      <SideSplit who={t('reveal.teams')} split={teams} managerFirst={managerFirst} />
      {people !== null && <SideSplit who={t('reveal.people')} split={people} managerFirst={managerFirst} />}
      <div class="contested-ask">
        <h2>{t(`contested.${kind}`)}</h2>
        <p>{t(`contested.${kind}Ask`)}</p>
      </div>
    </li>
  );
}
