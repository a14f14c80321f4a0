/**
 * Around every chart: the drawing, which says nothing to a screen reader, and its figures as a table. All of it
 * is still once it is drawn: it prints, and stays what it is in a file without scripts.
 */
import type { ComponentChildren } from 'preact';
import type { Words } from '../lib/words.ts';
import { t } from '../messages/charts.ts';
import { DataTable, type DataTableProps } from '../ui/data-table.tsx';

/** What a chart asks of the words of a deck: `Words` in a room, the texts of a report outside of one. */
export type ChartWords = Pick<Words, 'cardText' | 'sideName' | 'modeName' | 'themeName' | 'spoken'>;

/** `hidden`: for those who do not see the drawing. `shown`: for everybody, folded up below it. */
export type TableLook = 'hidden' | 'shown';

interface ChartTableProps extends DataTableProps {
  readonly look?: TableLook | undefined;
}

export function ChartTable({ look = 'hidden', ...table }: ChartTableProps) {
  // Hidden, a table alone would not stay small.
  if (look === 'hidden') {
    return (
      <div class="visually-hidden">
        <DataTable {...table} />
      </div>
    );
  }
  return (
    <details class="chart-table fold">
      <summary>
        {t('chart.table')} <span class="visually-hidden">{table.caption}</span>
      </summary>
      <div class="chart-scroll" role="group" tabIndex={0} aria-label={table.caption}>
        <DataTable {...table} captionHidden />
      </div>
    </details>
  );
}

interface ChartProps extends ChartTableProps {
  readonly class: string;
  readonly children: ComponentChildren;
}

export function Chart({ class: name, children, ...table }: ChartProps) {
  return (
    <figure class={`chart ${name}`}>
      <div class="chart-drawing" aria-hidden="true">
        {children}
      </div>
      <ChartTable {...table} />
    </figure>
  );
}

/** Side or theme as the deck calls it. */
export function DeckWord({ words, children }: { readonly words: ChartWords; readonly children: ComponentChildren }) {
  return <span {...words.spoken()}>{children}</span>;
}
