/** A table of the report as it is saved, to be read. Wider than the page, it scrolls by itself. */
import { shown } from './tables/shown.ts';
import type { Table } from './tables/table.ts';

export function TableView({ table: { name, title, columns, rows, notes } }: { readonly table: Table }) {
  return (
    <>
      <div class="report-scroll" role="group" aria-label={title} tabIndex={0}>
        <table class={`report-table table-${name}`}>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ title: heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = null, ...cells], row) => (
              <tr key={row}>
                <th scope="row" dir="auto">
                  {shown(first, columns[0])}
                </th>
                {cells.map((cell, at) => (
                  <td key={at} class={columns[at + 1]?.as === 'text' ? undefined : 'digits'} dir="auto">
                    {shown(cell, columns[at + 1])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} class="soft small">
          {note}
        </p>
      ))}
    </>
  );
}
