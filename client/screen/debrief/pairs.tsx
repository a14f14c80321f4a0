/** Two teams that see it differently, with the cards to talk about. */
import type { TeamPair } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/screen.ts';
import { teamName } from '../../messages/game.ts';
import { useGame } from '../../ui/session-context.ts';
import { TeamShapeIcon } from '../../ui/team-mark.tsx';

export function PairPanel({ pair }: { readonly pair: TeamPair | undefined }) {
  const { words } = useGame();
  if (pair === undefined) return null;
  const { teams, cards, differ, of } = pair;
  const [first, second] = teams;
  return (
    <div class="pair">
      <p class="pair-who">
        <span class="pair-marks">
          <TeamShapeIcon team={first} /> <TeamShapeIcon team={second} />
        </span>
        <b>{t('pairs.talk', { count: cards.length, first: teamName(first), second: teamName(second) })}</b>
      </p>
      <ul class="pair-cards">
        {cards.map((card) => (
          <li key={card} class="card" {...words.spoken()}>
            {words.cardText(card)}
          </li>
        ))}
      </ul>
      <p class="soft">{t('pairs.differ', { differ, of })}</p>
    </div>
  );
}
