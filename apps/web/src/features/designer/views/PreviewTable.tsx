import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { Value } from '../../../field-views/Value.js';
import { viewOf } from '../../../field-views/registry.js';
import { cellOf } from '../../../lib/list-query.js';
import type { Reachable } from '../../../lib/reachable.js';
import css from './views.module.css';

interface PreviewTableProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly records: readonly ApiRecord[];
  readonly sort: readonly string[];
}

/** Records as the list would show them, without its tools. */
export function PreviewTable({ module, columns, records, sort }: PreviewTableProps) {
  const signOf = (path: string) => (sort.includes(path) ? ArrowUp : sort.includes(`-${path}`) ? ArrowDown : null);
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          {columns.map((column) => {
            const Sign = signOf(column.path);
            return (
              <th key={column.path} scope="col" data-end={viewOf(column.field.type).align === 'end' || undefined}>
                {column.label} {Sign ? <Sign size={12} aria-hidden /> : null}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            {columns.map((column) => (
              <td
                key={column.path}
                data-title={column.path === module.titleField || undefined}
                data-end={viewOf(column.field.type).align === 'end' || undefined}
              >
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
