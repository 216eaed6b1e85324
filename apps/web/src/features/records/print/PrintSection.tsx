import type { CSSProperties } from 'react';
import type { ApiRecord, EffectiveModule, EffectiveSection } from '@mokuai/contract';
import type { FieldState } from '@mokuai/expression';
import { viewOf } from '../../../field-views/registry.js';
import { Value } from '../../../field-views/Value.js';
import css from './print.module.css';

interface PrintSectionProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly section: EffectiveSection;
  readonly states: ReadonlyMap<string, FieldState>;
}

/** More columns than these are too narrow for values on paper. */
const MOST_COLUMNS = 3;

/** Some fields of a record under their heading. Help is for screens. */
export function PrintSection({ module, record, section, states }: PrintSectionProps) {
  const columns = Math.min(section.columns, MOST_COLUMNS);
  const shown = section.fields.flatMap((placed) => {
    const field = module.fields.find(({ name }) => name === placed.field);
    return field && states.get(field.name)?.visible !== false ? [{ field, span: placed.span }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className={css['section']}>
      {section.label ? <h3>{section.label}</h3> : null}
      <dl style={{ '--columns': columns } as CSSProperties}>
        {shown.map(({ field, span }) => (
          <div
            key={field.name}
            style={{ gridColumn: `span ${viewOf(field.type).wide ? columns : Math.min(span, columns)}` }}
          >
            <dt>{field.label}</dt>
            <dd>
              <Value field={field} value={record[field.name]} record={record} place="detail" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
