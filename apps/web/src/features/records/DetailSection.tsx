import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import type { FieldState } from '@mokuai/expression';
import { viewOf } from '../../field-views/registry.js';
import { underConditions } from './conditions/under-conditions.js';
import { DetailField } from './DetailField.js';
import css from './record.module.css';

interface DetailSectionProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly section: EffectiveLayout['tabs'][number]['sections'][number];
  /** What the fields with conditions are. */
  readonly states: ReadonlyMap<string, FieldState>;
  /** May this user change the record now? */
  readonly editable: boolean;
}

/** Some fields of a record under one heading, which folds them away. */
export function DetailSection({ module, record, section, states, editable }: DetailSectionProps) {
  const [open, setOpen] = useState(true);
  const shown = section.fields.filter(({ field }) => states.get(field)?.visible !== false);
  if (shown.length === 0) return null;
  return (
    <section className={css['section']}>
      {section.label ? (
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
            {section.label}
          </button>
        </h2>
      ) : null}
      {open ? (
        <dl className={css['rows']} style={{ '--columns': section.columns } as React.CSSProperties}>
          {shown.map(({ field: name, span }) => {
            const found = module.fields.find((f) => f.name === name);
            if (!found) return null;
            const state = states.get(name);
            const field = underConditions(found, state);
            return (
              <DetailField
                key={name}
                module={module}
                record={record}
                field={field}
                editable={editable && field.writable && !state?.readOnly}
                span={viewOf(field.type).wide ? section.columns : span}
              />
            );
          })}
        </dl>
      ) : null}
    </section>
  );
}
