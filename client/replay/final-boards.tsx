/** The boards as they were locked, one table for each round. Needs no script to be read. */
import type { Side } from '../../shared/commands.ts';
import type { TeamBoard } from '../../shared/workshop/workshop.ts';
import { inLanguage } from '../lib/words.ts';
import { t, teamName } from '../messages/replay.ts';
import type { ReplayCard, ReplayData } from './data.ts';

export function FinalBoards({ data }: { readonly data: ReplayData }) {
  return (
    <>
      {data.rounds.map(({ round, cards, boards }) => (
        <div key={round} class="replay-scroll" role="region" aria-labelledby={`boards-${String(round)}`} tabIndex={0}>
          <table class="replay-table">
            <caption id={`boards-${String(round)}`}>
              {t('word.row', { name: t('replay.round', { round: round + 1 }), value: t('replay.final') })}
            </caption>
            <thead>
              <tr>
                <td />
                {boards.map(({ team }) => (
                  <th key={team} scope="col">
                    {teamName(team)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cards.map((card) => (
                <Row key={card.card} card={card} boards={boards} data={data} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

interface RowProps {
  readonly card: ReplayCard;
  readonly boards: readonly TeamBoard[];
  readonly data: ReplayData;
}

function Row({ card: { card, number, text }, boards, data }: RowProps) {
  const tongue = inLanguage(data.deckLanguage);
  return (
    <tr>
      <th scope="row">
        {t('replay.card', { number })} <span {...tongue}>{text}</span>
      </th>
      {boards.map(({ team, first, second }) => (
        <td key={team}>{sidesText(first?.[card], second?.[card], data.sides)}</td>
      ))}
    </tr>
  );
}

/** `Leader`, or `Leader, then Manager` where the second look turned it round. */
function sidesText(first: Side | undefined, second: Side | undefined, names: ReplayData['sides']): string {
  const last = second ?? first;
  if (last === undefined) return t('replay.open');
  if (first === undefined || first === last) return names[last];
  return t('replay.then', { first: names[first], last: names[last] });
}
