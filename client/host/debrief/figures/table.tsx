import { DataTable, type DataTableProps } from '../../../ui/data-table.tsx';

/** Figures of a panel as the console shows them. */
export function Table(table: Omit<DataTableProps, 'captionHidden'>) {
  return (
    <div class="figures">
      <DataTable {...table} captionHidden />
    </div>
  );
}
