import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import css from './record.module.css';

interface DetailSectionProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly section: EffectiveLayout['tabs'][number]['sections'][number];
}

/** Some fields of a record under one heading, which folds them away. */
export function DetailSection({ module, record, section }: DetailSectionProps) {
  const { t } = useTranslation();
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
            const value = record[name];
            const missing = field.required && (value === null || value === undefined);
            const columns = viewOf(field.type).wide ? section.columns : span;
            return (
              <div
                key={name}
                className={css['row']}
                data-missing={missing || undefined}
                style={{ gridColumn: `span ${columns}` }}
              >
                <dt>{field.label}</dt>
                <dd>
                  {missing ? t('record.missing') : <Value field={field} value={value} record={record} place="detail" />}
                </dd>
              </div>
            );
          })}
        </dl>
      ) : null}
    </section>
  );
}
