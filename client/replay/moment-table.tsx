/** What the boards show at one moment, for those who read rather than look. */
import { inLanguage } from '../lib/words.ts';
import { t, teamName } from '../messages/replay.ts';
import type { ReplayData } from './data.ts';
import type { Frame } from './frames.ts';

interface MomentTableProps {
  readonly frame: Frame;
  readonly data: ReplayData;
  readonly label: string;
}

export function MomentTable({ frame: { round, boards }, data, label }: MomentTableProps) {
  const tongue = inLanguage(data.deckLanguage);
  return (
    <div class="replay-scroll" role="region" aria-label={t('replay.table')} tabIndex={0}>
      <table class="replay-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <td />
            {boards.map(({ team, isLocked }) => (
              <th key={team} scope="col">
                {isLocked ? t('word.row', { name: teamName(team), value: t('replay.isLocked') }) : teamName(team)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.cards.map(({ card, number, text }) => (
            <tr key={card}>
              <th scope="row">
                {t('replay.card', { number })} <span {...tongue}>{text}</span>
              </th>
              {boards.map(({ team, cards }) => (
                <Cell key={team} placed={cards.get(card)} data={data} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PlacedCard = ReturnType<Frame['boards'][number]['cards']['get']>;

function Cell({ placed, data }: { readonly placed: PlacedCard; readonly data: ReplayData }) {
  if (placed === undefined) return <td class="soft">{t('replay.open')}</td>;
  return (
    <td>
      <span {...inLanguage(data.deckLanguage)}>{data.sides[placed.side]}</span>
      {placed.changes > 0 && <span class="replay-count">{t('replay.changes', { count: placed.changes })}</span>}
    </td>
  );
}
