/** Panels about single cards: how far the room agreed, what teams differ on, what is argued about. */
import type { CardFigures, DebriefView, TeamPair } from '../../../../shared/debrief-views.ts';
import type { CardId } from '../../../../shared/ids.ts';
import { fromColumnToColumn } from '../../../charts/agreement-matrix.tsx';
import { matrixRows } from '../../../lib/debrief-pages.ts';
import { percent } from '../../../lib/formats.ts';
import { sidesInOrder } from '../../../lib/order.ts';
import { teamName } from '../../../messages/game.ts';
import { t } from '../../../messages/host.ts';
import { ExplanationText } from '../../../ui/explanation-text.tsx';
import { useGame } from '../../../ui/session-context.ts';
import { useRoom } from '../../room-context.ts';
import { KeyName } from '../../scene/notes.tsx';
import { splitText } from '../../scene/split-text.ts';
import { Table } from './table.tsx';

interface MatrixFiguresProps extends Pick<DebriefView, 'cards'> {
  readonly page: number;
}

/** The same rows as on the projector. */
export function MatrixFigures({ cards, page }: MatrixFiguresProps) {
  const { managerFirst } = useRoom().view.stage;
  const rows = fromColumnToColumn(cards, sidesInOrder(managerFirst));
  return (
    <Table
      caption={t('panel.matrix')}
      head={[t('chart.card'), t('debrief.agreement')]}
      rows={rows
        .slice(page * matrixRows, (page + 1) * matrixRows)
        .map((figures) => [
          <MatrixCard key="card" figures={figures} />,
          figures.agreement === null ? '–' : percent(figures.agreement),
        ])}
    />
  );
}

function MatrixCard({ figures }: { readonly figures: CardFigures }) {
  const { words } = useGame();
  const { card, key, difficulty, flag, isHot } = figures;
  return (
    <>
      <KeyName value={key} /> <span {...words.spoken()}>{words.cardText(card)}</span>
      <br />
      <span class="soft small digits">
        {[splitText(figures, words), ...(difficulty === null ? [] : [fitText(difficulty)])].join(' · ')}
      </span>{' '}
      {flag !== null && <span class="tag">{t(`debrief.${flag}`)}</span>}{' '}
      {isHot && <span class="tag">{t('debrief.hot')}</span>}
    </>
  );
}

function fitText({ share, low, high }: NonNullable<CardFigures['difficulty']>): string {
  return t('debrief.fit', { share: percent(share), low: percent(low), high: percent(high) });
}

export function PairFigures({ pairs }: Pick<DebriefView, 'pairs'>) {
  return (
    <ul class="stack facts">
      {pairs.map((pair) => (
        <Pair key={pair.teams.join()} pair={pair} />
      ))}
    </ul>
  );
}

function Pair({ pair: { teams, cards, differ, of } }: { readonly pair: TeamPair }) {
  const { words } = useGame();
  const [one, other] = teams;
  return (
    <li class="stack fact">
      <p>{t('debrief.pair', { one: teamName(one), other: teamName(other), differ, total: of })}</p>
      <ul class="plain-list">
        {cards.map((card) => (
          <li key={card} {...words.spoken()}>
            {words.cardText(card)}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What the articles say of them is folded up: first the room argues. */
export function ArgueFigures({ cards }: { readonly cards: readonly CardId[] }) {
  const { words } = useGame();
  return (
    <>
      {cards.map((card) => (
        <details key={card} class="earlier">
          <summary {...words.spoken()}>{words.cardText(card)}</summary>
          <ExplanationText explanation={words.explanation(card)} />
        </details>
      ))}
    </>
  );
}

/** The cards that changed column most often: worth a look in the replay. */
export function HotCards({ cards }: Pick<DebriefView, 'cards'>) {
  const { words } = useGame();
  const hot = cards.filter(({ isHot }) => isHot).toSorted((one, other) => other.changes - one.changes);
  return (
    <ul class="plain-list">
      {hot.map(({ card, changes }) => (
        <li key={card}>{t('driver.replay.hot', { card: words.cardText(card), count: changes })}</li>
      ))}
    </ul>
  );
}
