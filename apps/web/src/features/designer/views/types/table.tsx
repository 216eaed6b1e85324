import { Table2 } from 'lucide-react';
import { editorViewType } from '../editor-view-type.js';
import { PreviewTable } from '../PreviewTable.js';

export const table = editorViewType<'table'>({
  type: 'table',
  Icon: Table2,
  begin: () => ({}),
  needs: () => [],
  columns: 'columns',
  Preview: ({ view, ...rest }) => <PreviewTable {...rest} sort={view.sort ?? []} />,
});
