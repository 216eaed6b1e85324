import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { FieldFrame } from '../../ui/form/FieldFrame.js';
import { FormSection } from '../../ui/form/FormSection.js';
import { FormTab } from '../../ui/form/FormTab.js';
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
      {several ? <FormTab>{tab.label}</FormTab> : null}
      {tab.sections.map((section, index) => (
        <FormSection
          key={`${index}/${section.label}`}
          title={section.label || t('record.section')}
          untitled={!section.label}
          columns={section.columns}
        >
          {section.fields.map(({ field: name, span }) => {
            const field = byName.get(name);
            if (!field) return null;
            const wide = viewOf(field.type).wide ? section.columns : span;
            if (field.writable) return <FormField key={name} field={field} form={form} span={wide} record={record} />;
            return record ? (
              <FieldFrame key={name} label={field.label} span={wide}>
                <span className={css['fixed']}>
                  <Value field={field} value={record[name]} record={record} place="detail" />
                </span>
              </FieldFrame>
            ) : null;
          })}
        </FormSection>
      ))}
    </div>
  ));
}
