import type { ComponentChildren } from 'preact';

interface TableProps {
  /** For a screen reader: what the table tells. */
  readonly caption: string;
  readonly head: readonly ComponentChildren[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** Figures of a panel as the console shows them. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <div class="figures">
      <table>
        <caption class="visually-hidden">{caption}</caption>
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
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at} class="digits">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
