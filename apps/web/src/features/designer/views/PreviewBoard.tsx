import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import type { KanbanView } from '@mokuai/definition';
import { OptionTag } from '@mokuai/ui';
import { optionOf } from '../../../field-views/shared/options.js';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import type { Reachable } from '../../../lib/reachable.js';
import { shownOptions } from './shown-options.js';
import { titleOf } from '../../../field-views/titles.js';
import css from './views.module.css';

interface PreviewBoardProps {
  readonly view: KanbanView;
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly records: readonly ApiRecord[];
}

/** Records as cards in the columns of a board, without its tools. */
export function PreviewBoard({ view, module, columns, records }: PreviewBoardProps) {
  const field = module.fields.find(({ name }) => name === view.groupBy);
  if (!field) return null;
  const known = ((field.settings['options'] ?? []) as readonly { readonly value: string }[]).map(({ value }) => value);
  const onCard = columns.filter(
    ({ path }) => path !== view.groupBy && path !== module.titleField && view.columns.includes(path),
  );
  return (
    <div className={css['board']}>
      {shownOptions(view, known).map((option) => {
        const { label, color } = optionOf(field, option);
        const own = records.filter((record) => record[view.groupBy] === option);
        return (
          <section key={option} aria-label={label}>
            <h3>
              <OptionTag label={label} color={color} dot /> <span className="num">{own.length}</span>
            </h3>
            {own.map((record) => (
              <article key={record.id}>
                <strong className="ellipsis">{titleOf(module, record)}</strong>
                {onCard.map((column) => (
                  <div key={column.path} className="ellipsis">
                    <Value
                      field={column.field}
                      value={cellOf(record, column)}
                      record={column.via ? undefined : record}
                      place="cell"
                    />
                  </div>
                ))}
              </article>
            ))}
          </section>
        );
      })}
    </div>
  );
}
