/** Teams that see it differently, with the cards to talk about. */
import type { TeamPair } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/screen.ts';
import { teamName } from '../../messages/game.ts';
import { useGame } from '../../ui/session-context.ts';
import { TeamShapeIcon } from '../../ui/team-mark.tsx';

export function PairsPanel({ pairs }: { readonly pairs: readonly TeamPair[] }) {
  return (
    <ul class="pairs">
      {pairs.map((pair) => (
        <Pair key={pair.teams.join(' ')} pair={pair} />
      ))}
    </ul>
  );
}

function Pair({ pair: { teams, cards, differ, of } }: { readonly pair: TeamPair }) {
  const { words } = useGame();
  const [first, second] = teams;
  return (
    <li class="pair">
      <p class="pair-who">
        <span class="pair-marks">
          <TeamShapeIcon team={first} /> <TeamShapeIcon team={second} />
        </span>
        <b>{t('pairs.talk', { count: cards.length, first: teamName(first), second: teamName(second) })}</b>
      </p>
      <div class="pair-cards">
        {cards.map((card) => (
          <p key={card} class="card" {...words.spoken()}>
            {words.cardText(card)}
          </p>
        ))}
      </div>
      <p class="soft">{t('pairs.differ', { differ, of })}</p>
    </li>
  );
}
