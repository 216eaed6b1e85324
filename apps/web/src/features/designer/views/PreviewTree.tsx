import { ChevronRight } from 'lucide-react';
import type { TreeView } from '@mokuai/definition';
import { titleOf } from '../../../field-views/titles.js';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import type { ViewPreviewProps } from './editor-view-type.js';
import css from './views.module.css';

/** The top of a tree, closed, without its tools. */
export function PreviewTree({ view, module, columns, records }: ViewPreviewProps<TreeView>) {
  const shown = columns.filter(({ path }) => path !== module.titleField && view.columns.includes(path));
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{module.fields.find(({ name }) => name === module.titleField)?.label}</th>
          {shown.map(({ path, label }) => (
            <th key={path} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <td data-title>
              <span className={css['twig']} data-leaf={record['_children'] !== true || undefined}>
                <ChevronRight size={14} aria-hidden />
                {titleOf(module, record)}
              </span>
            </td>
            {shown.map((column) => (
              <td key={column.path}>
                <Value
                  field={column.field}
                  value={cellOf(record, column)}
                  record={column.via ? undefined : record}
                  place="cell"
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
