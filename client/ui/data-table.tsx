import type { ComponentChildren } from 'preact';

export interface DataTableProps {
  /** What the table tells. */
  readonly caption: string;
  /** For a screen reader only, where a heading beside it says the same. */
  readonly captionHidden?: boolean;
  readonly head: readonly ComponentChildren[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** Figures by row and column. */
export function DataTable({ caption, captionHidden = false, head, rows }: DataTableProps) {
  return (
    <table>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
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
              <td key={at} class="digits">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
