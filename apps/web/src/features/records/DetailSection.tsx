import { ChevronDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule, EffectiveSection } from '@mokuai/contract';
import type { FieldState } from '@mokuai/expression';
import { viewOf } from '../../field-views/registry.js';
import { underConditions } from './conditions/under-conditions.js';
import { HelpBlock } from '../../ui/note/HelpBlock.js';
import { Note } from '../../ui/note/Note.js';
import { DetailField } from './DetailField.js';
import css from './record.module.css';

interface DetailSectionProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly section: EffectiveSection;
  /** What the fields with conditions are. */
  readonly states: ReadonlyMap<string, FieldState>;
  /** May this user change the record now? */
  readonly editable: boolean;
}

/** Some fields of a record under one heading, which folds them away. */
export function DetailSection({ module, record, section, states, editable }: DetailSectionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(!section.collapsed);
  const shown = section.fields.filter(({ field }) => states.get(field)?.visible !== false);
  const { note } = section;
  if (section.fields.length === 0 && note) return <HelpBlock title={section.label} note={note} />;
  if (shown.length === 0) return null;
  return (
    <section className={css['section']}>
      {section.label || section.collapsed ? (
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
            {section.label || t('record.section')}
          </button>
        </h2>
      ) : null}
      {open && section.help ? <p className={css['sectionHelp']}>{section.help}</p> : null}
      {open && note ? <Note {...note} /> : null}
      {open ? (
        <dl
          className={css['rows']}
          data-columns={section.columns}
          style={{ '--columns': section.columns } as React.CSSProperties}
        >
          {shown.map(({ field: name, span, gap }) => {
            const found = module.fields.find((f) => f.name === name);
            if (!found) return null;
            const state = states.get(name);
            const field = underConditions(found, state);
            return (
              <Fragment key={name}>
                {gap ? <div className={css['gap']} style={{ gridColumn: `span ${gap}` }} /> : null}
                <DetailField
                  module={module}
                  record={record}
                  field={field}
                  editable={editable && field.writable && !state?.readOnly}
                  span={viewOf(field.type).wide ? section.columns : span}
                />
              </Fragment>
            );
          })}
        </dl>
      ) : null}
    </section>
  );
}
