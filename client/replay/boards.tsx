/** The boards of the teams side by side. A card has its place in either column, so that one sees it move over. */
import type { Side } from '../../shared/commands.ts';
import { number } from '../lib/i18n.ts';
import { inLanguage } from '../lib/words.ts';
import { sidesInOrder } from '../lib/order.ts';
import { t, teamName } from '../messages/replay.ts';
import { SideIcon } from '../ui/hats.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import type { ReplayData, ReplayRound } from './data.ts';
import type { BoardFrame, Frame } from './frames.ts';
import { boardText } from './step-text.ts';

interface BoardsProps {
  readonly frame: Frame;
  readonly data: ReplayData;
  /** Those to be shown; the projector has no room for more than eight. */
  readonly boards?: readonly BoardFrame[];
  /** In one row; else as many as the page has room for. */
  readonly columns?: number;
}

export function Boards({ frame, data, boards = frame.boards, columns }: BoardsProps) {
  const style = columns === undefined ? {} : { '--columns': String(columns) };
  return (
    <ul class="replay-boards" style={style}>
      {boards.map((board) => (
        <Board key={board.team} board={board} frame={frame} data={data} />
      ))}
    </ul>
  );
}

function Board({ board, frame, data }: BoardsProps & { readonly board: BoardFrame }) {
  const { step, round } = frame;
  const [first, second] = sidesInOrder(data.managerFirst);
  const isActing = step.kind !== 'begin' && step.team === board.team;
  const row = { name: teamName(board.team), value: boardText(board, round, data) };
  return (
    <li class="replay-board" data-acting={isActing ? '' : undefined} data-locked={board.isLocked ? '' : undefined}>
      <p class="visually-hidden">{t('word.row', row)}</p>
      <div class="replay-head" aria-hidden="true">
        <TeamMark team={board.team} size="s" />
        {board.isLocked && <LockSign />}
      </div>
      <div class="replay-sides" aria-hidden="true">
        <Column side={first} board={board} round={round} moved={isActing && 'card' in step ? step.card : null} />
        <Column side={second} board={board} round={round} moved={isActing && 'card' in step ? step.card : null} />
      </div>
    </li>
  );
}

interface ColumnProps {
  readonly side: Side;
  readonly board: BoardFrame;
  readonly round: ReplayRound;
  /** The card that this team has just moved. */
  readonly moved: string | null;
}

function Column({ side, board, round, moved }: ColumnProps) {
  return (
    <div class="replay-side" data-side={side}>
      <SideIcon side={side} />
      {round.cards.map(({ card, number: name }) => {
        const placed = board.cards.get(card);
        if (placed?.side !== side) return <span key={card} class="replay-slot" />;
        const look = `${placed.changes > 0 ? ' has-changed' : ''}${card === moved ? ' is-moved' : ''}`;
        return (
          <span key={card} class={`replay-slot replay-chip${look}`}>
            {number(name)}
          </span>
        );
      })}
    </div>
  );
}

function LockSign() {
  return (
    <svg class="replay-lock" viewBox="0 0 24 24" focusable="false">
      <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />
    </svg>
  );
}

/** Which column is which. */
export function SidesKey({ data }: { readonly data: ReplayData }) {
  return (
    <p class="replay-key">
      {sidesInOrder(data.managerFirst).map((side) => (
        <span key={side} class="replay-key-side" data-side={side}>
          <SideIcon side={side} /> <span {...inLanguage(data.deckLanguage)}>{data.sides[side]}</span>
        </span>
      ))}
    </p>
  );
}

/** What the look of a card means. */
export function MovedKey() {
  return (
    <p class="replay-moved-key">
      <span class="replay-chip has-changed replay-sample" aria-hidden="true" /> {t('replay.hasChanged')}
    </p>
  );
}
