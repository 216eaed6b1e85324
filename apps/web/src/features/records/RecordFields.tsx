import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { FormField } from './FormField.js';
import type { RecordFormState } from './use-record-form.js';
import css from './form.module.css';

interface RecordFieldsProps {
  readonly module: EffectiveModule;
  readonly layout: EffectiveLayout;
  readonly form: RecordFormState;
  readonly record?: ApiRecord | undefined;
}

/** The inputs of a layout: all its tabs below one another, so that nothing that is required is out of sight. */
export function RecordFields({ module, layout, form, record }: RecordFieldsProps) {
  const { t } = useTranslation();
  const byName = new Map(module.fields.map((f) => [f.name, f]));
  const several = layout.tabs.length > 1;
  return layout.tabs.map((tab, tabIndex) => (
    <div key={`${tabIndex}/${tab.label}`}>
      {several ? <h2 className={css['tab']}>{tab.label}</h2> : null}
      {tab.sections.map((section, index) => (
        <fieldset key={`${index}/${section.label}`} className={css['section']}>
          <legend className={section.label ? css['legend'] : 'sr-only'}>{section.label || t('record.section')}</legend>
          <div className={css['columns']} style={{ '--columns': section.columns } as React.CSSProperties}>
            {section.fields.map(({ field: name, span }) => {
              const field = byName.get(name);
              if (!field) return null;
              const wide = viewOf(field.type).wide ? section.columns : span;
              if (field.writable) return <FormField key={name} field={field} form={form} span={wide} record={record} />;
              return record ? (
                <div key={name} className={css['field']} style={{ gridColumn: `span ${wide}` }}>
                  <span className={css['label']}>{field.label}</span>
                  <span className={css['fixed']}>
                    <Value field={field} value={record[name]} record={record} place="detail" />
                  </span>
                </div>
              ) : null;
            })}
          </div>
        </fieldset>
      ))}
    </div>
  ));
}
