/** Every card by column, from those that all gave to one side to those that all gave to the other. */
import type { CardFigures } from '../../../shared/debrief-views.ts';
import { AgreementMatrix, fromColumnToColumn } from '../../charts/agreement-matrix.tsx';
import type { Sides } from '../../lib/order.ts';
import { matrixRows } from '../../lib/debrief-pages.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';
import { paged } from '../pages.ts';

interface MatrixPanelProps {
  readonly cards: readonly CardFigures[];
  readonly page: number;
  readonly sides: Sides;
}

export function MatrixPanel({ cards, page, sides }: MatrixPanelProps) {
  const { words } = useGame();
  const rows = paged(fromColumnToColumn(cards, sides), matrixRows)[page] ?? [];
  const isOfPeople = cards.some(({ people }) => people !== null);
  return (
    <div class="matrix-panel">
      <p class="lead">{isOfPeople ? t('matrix.text') : t('matrix.textTeams')}</p>
      <AgreementMatrix cards={rows} sides={sides} words={words} />
    </div>
  );
}
