/** What happened, in numbers that a room understands, and how it feels. */
import type { DebriefFacts, DebriefView } from '../../../shared/debrief-views.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';

interface FactsPanelProps {
  readonly debrief: Pick<DebriefView, 'facts' | 'mood' | 'cards'>;
  /** True: moods may still be told. */
  readonly waiting: boolean;
}

export function FactsPanel({ debrief: { facts, mood, cards }, waiting }: FactsPanelProps) {
  return (
    <div class="facts">
      <p class="facts-who">
        {t('facts.who', {
          people: t('word.people', { count: facts.people }),
          cards: t('word.cards', { count: facts.cards }),
        })}
      </p>
      <dl class="fact-list">
        {factLines(facts).map(({ count, words }) => (
          <div key={words} class="fact">
            <dt>{words}</dt>
            <dd class="digits">{number(count)}</dd>
          </div>
        ))}
      </dl>
      {(waiting || mood !== null) && <Moods mood={mood} />}
      <HotCard cards={cards} />
    </div>
  );
}

/** Zeros say nothing and are left out. */
function factLines(facts: DebriefFacts): readonly { readonly count: number; readonly words: string }[] {
  const { placements, changedBeforeLock, votes, votesChanged } = facts;
  return [
    { count: placements, words: t('facts.placements', { count: placements }) },
    { count: changedBeforeLock, words: t('facts.changed', { count: changedBeforeLock }) },
    { count: votes, words: t('facts.votes', { count: votes }) },
    { count: votesChanged ?? 0, words: t('facts.votesChanged', { count: votesChanged ?? 0 }) },
  ].filter(({ count }) => count > 0);
}

/** The card that teams turned over most often before they locked. */
function HotCard({ cards }: Pick<DebriefView, 'cards'>) {
  const { words } = useGame();
  const [hot] = cards.filter(({ isHot }) => isHot).toSorted((a, b) => b.changes - a.changes);
  if (hot === undefined) return null;
  return (
    <section class="hot">
      <div>
        <h2>{t('facts.hot')}</h2>
        <p class="digits">{t('hot.line', { count: hot.changes })}</p>
      </div>
      <p class="card" {...words.spoken()}>
        {words.cardText(hot.card)}
      </p>
    </section>
  );
}

const faces = [
  { mood: 1, mouth: 'M8 17c1.500-2.500 6.500-2.500 8 0' },
  { mood: 2, mouth: 'M8 16h8' },
  { mood: 3, mouth: 'M8 14.500c1.500 3 6.500 3 8 0' },
] as const;

function Moods({ mood }: Pick<DebriefView, 'mood'>) {
  return (
    <section class="moods">
      <h2>{t('mood.title')}</h2>
      <ul class="mood-list">
        {faces.map(({ mood: value, mouth }) => (
          <li key={value}>
            <svg class="line-icon face" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <circle cx="12" cy="12" r="10" />
              <path d={`M8.500 9v.5M15.500 9v.5${mouth}`} />
            </svg>
            <span>{t(`mood.${value}`)}</span>
            {mood !== null && <b class="digits">{number(mood[value - 1] ?? 0)}</b>}
          </li>
        ))}
      </ul>
      {mood === null && <p>{t('mood.wait')}</p>}
    </section>
  );
}
