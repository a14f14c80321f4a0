import type { Side } from '../../shared/commands.ts';
import type { RevealedCard } from '../../shared/views.ts';
import { sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/screen.ts';
import { SideIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';
import { paged } from './pages.ts';

/** Six cards are as many as the last row can take in. */
const perColumn = 3;

export type Columns = Readonly<Record<Side, readonly RevealedCard[]>>;

/** The cards by their key, in the order of their reveal, at most three of a side on a page. */
export function columnPages(cards: readonly RevealedCard[]): readonly Columns[] {
  const of = (side: Side) =>
    paged(
      cards.filter(({ key }) => key === side),
      perColumn,
    );
  const [leader, manager] = [of('leader'), of('manager')];
  return Array.from({ length: Math.max(leader.length, manager.length) }, (_, page) => ({
    leader: leader[page] ?? [],
    manager: manager[page] ?? [],
  }));
}

interface RevealColumnsProps {
  readonly columns: Columns | undefined;
  readonly managerFirst: boolean;
  readonly newest: RevealedCard | undefined;
}

export function RevealColumns({ columns, managerFirst, newest }: RevealColumnsProps) {
  const { words } = useGame();
  if (columns === undefined) return null;
  return (
    <div class="reveal-columns">
      {sidesInOrder(managerFirst).map((side) => (
        <section key={side} class="column" data-side={side}>
          <h2 class="side-title">
            <SideIcon side={side} /> <span {...words.spoken()}>{words.sideName(side)}</span>
          </h2>
          <ul class="column-cards">
            {columns[side].map(({ card, disputed, struck }) => (
              <li key={card} class={`card${struck ? ' is-struck' : ''}${card === newest?.card ? ' is-picked' : ''}`}>
                <span class="card-text" {...words.spoken()}>
                  {words.cardText(card)}
                </span>
                {disputed && <span class="half-mark" role="img" aria-label={t('reveal.disputed')} />}
                {struck && <span class="visually-hidden"> {t('reveal.struck')}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
