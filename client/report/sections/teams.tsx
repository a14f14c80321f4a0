/** What teams came to, beside their members and beside each other. */
import { LiftChart } from '../../charts/lift-chart.tsx';
import { ReplayPlayer } from '../../replay/replay-player.tsx';
import { FinalBoards } from '../../replay/final-boards.tsx';
import { t } from '../../messages/report.ts';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useTold } from '../context.ts';
import { playerId } from '../file/ids.ts';
import { FewPeople, Part } from '../part.tsx';
import { replayData } from '../replay-data.ts';
import { teamsTable } from '../tables/outcomes.ts';
import { TableView } from '../table-view.tsx';

export function Lift() {
  const told = useTold();
  return (
    <Part part="lift">
      <FewPeople />
      <LiftChart lift={told.figures.lift} table="hidden" />
      <TableView table={teamsTable(told)} />
    </Part>
  );
}

/** Two teams, and what they see differently. */
export function Pairs() {
  const { figures, words } = useTold();
  return (
    <Part part="pairs">
      <ul class="report-pairs">
        {figures.pairs.map(({ teams, cards, differ, of }) => (
          <li key={teams.join()} class="report-pair">
            <p>
              <TeamMark team={teams[0]} /> <TeamMark team={teams[1]} />
            </p>
            <p>{t('pairs.differ', { differ, of })}</p>
            <ul class="report-list" {...words.spoken()}>
              {cards.map((card) => (
                <li key={card}>{words.cardText(card)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** `live`: played on this page; else in a file, which brings its own player. */
export function Replay({ live }: { readonly live: boolean }) {
  const data = replayData(useTold());
  return (
    <Part part="replay">
      {live ? (
        <ReplayPlayer data={data} />
      ) : (
        <div id={playerId}>
          <p class="soft small">{t('file.noScript')}</p>
        </div>
      )}
      <FinalBoards data={data} />
    </Part>
  );
}
