import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { DetailField } from './DetailField.js';
import css from './record.module.css';

interface DetailSectionProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly section: EffectiveLayout['tabs'][number]['sections'][number];
  /** May this user change the record now? */
  readonly editable: boolean;
}

/** Some fields of a record under one heading, which folds them away. */
export function DetailSection({ module, record, section, editable }: DetailSectionProps) {
  const [open, setOpen] = useState(true);
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
          {section.fields.map(({ field: name, span }) => {
            const field = module.fields.find((f) => f.name === name);
            if (!field) return null;
            return (
              <DetailField
                key={name}
                module={module}
                record={record}
                field={field}
                editable={editable && field.writable}
                span={viewOf(field.type).wide ? section.columns : span}
              />
            );
          })}
        </dl>
      ) : null}
    </section>
  );
}
