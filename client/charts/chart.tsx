/**
 * Around every chart: the drawing, which says nothing to a screen reader, and its figures as a table. All of it
 * is still once it is drawn: it prints, and stays what it is in a file without scripts.
 */
import type { ComponentChildren } from 'preact';
import type { Words } from '../lib/words.ts';

/** What a chart asks of the words of a deck: `Words` in a room, the texts of a report outside of one. */
export type ChartWords = Pick<Words, 'cardText' | 'sideName' | 'modeName' | 'themeName' | 'spoken'>;

/** `hidden`: for those who do not see the drawing. `shown`: for everybody, below it. */
export type TableLook = 'hidden' | 'shown';

interface ChartTableProps {
  readonly caption: string;
  readonly head: readonly ComponentChildren[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly look?: TableLook | undefined;
}

export function ChartTable({ caption, head, rows, look = 'hidden' }: ChartTableProps) {
  // Hidden, a table alone would not stay small; shown, it may have to be scrolled, by keyboard as well.
  const around =
    look === 'hidden'
      ? { class: 'visually-hidden' }
      : ({ class: 'chart-table', role: 'group', tabIndex: 0, 'aria-label': caption } as const);
  return (
    <div {...around}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([heading, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{heading}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
