import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { FormSection } from '../../ui/form/FormSection.js';
import { FormTab } from '../../ui/form/FormTab.js';
import type { RecordConditions } from './conditions/use-conditions.js';
import { underConditions } from './conditions/under-conditions.js';
import { useFieldStates } from './conditions/use-field-states.js';
import { FixedField } from './FixedField.js';
import { FormField } from './FormField.js';
import type { Values } from './record-values.js';
import type { RecordFormState } from './use-record-form.js';

interface RecordFieldsProps {
  readonly module: EffectiveModule;
  readonly layout: EffectiveLayout;
  readonly form: RecordFormState;
  readonly conditions: RecordConditions;
  /** What conditions may speak of besides the values of the form. */
  readonly around: Values;
  readonly record?: ApiRecord | undefined;
}

/** The inputs of a layout: all its tabs below one another, so that nothing that is required is out of sight. */
export function RecordFields({ module, layout, form, conditions, around, record }: RecordFieldsProps) {
  const { t } = useTranslation();
  const byName = new Map(module.fields.map((f) => [f.name, f]));
  const states = useFieldStates(conditions, form, around);
  const isShown = (name: string): boolean => states.get(name)?.visible ?? byName.has(name);
  const several = layout.tabs.length > 1;
  return layout.tabs.map((tab, tabIndex) => {
    const sections = tab.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ field }) => isShown(field)),
    }));
    if (sections.every(({ fields }) => fields.length === 0)) return null;
    return (
      <div key={`${tabIndex}/${tab.label}`}>
        {several ? <FormTab>{tab.label}</FormTab> : null}
        {sections.map((section, index) =>
          section.fields.length === 0 ? null : (
            <FormSection
              key={`${index}/${section.label}`}
              title={section.label || t('record.section')}
              untitled={!section.label}
              columns={section.columns}
            >
              {section.fields.map(({ field: name, span }) => {
                const state = states.get(name);
                const field = underConditions(byName.get(name)!, state);
                const wide = viewOf(field.type).wide ? section.columns : span;
                if (field.writable && !state?.readOnly)
                  return <FormField key={name} field={field} form={form} span={wide} record={record} />;
                const value = field.writable ? form.getValues(name) : record?.[name];
                return record || field.writable ? (
                  <FixedField key={name} field={field} value={value} record={record} span={wide} />
                ) : null;
              })}
            </FormSection>
          ),
        )}
      </div>
    );
  });
}
