import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule, EffectiveSection } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { FormGap } from '../../ui/form/FormGap.js';
import { FormSection } from '../../ui/form/FormSection.js';
import { FormTab } from '../../ui/form/FormTab.js';
import { HelpBlock } from '../../ui/note/HelpBlock.js';
import type { RecordConditions } from './conditions/use-conditions.js';
import { shownTabs } from './conditions/shown-tabs.js';
import { underConditions } from './conditions/under-conditions.js';
import { useFieldStates } from './conditions/use-field-states.js';
import { FixedField } from './FixedField.js';
import { FoldedSection } from './FoldedSection.js';
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
  const { states, placed, helps } = useFieldStates(conditions, form, around, layout.tabs);
  const { errors } = form.formState;
  const isShown = (name: string): boolean => states.get(name)?.visible ?? byName.has(name);
  /** What a form cannot be sent without, and what is wrong with it, no layout hides. */
  const stays = (name: string): boolean => {
    const field = byName.get(name);
    return placed.has(name) || (field?.writable === true && (states.get(name)?.required ?? field.required)) || name in errors; // prettier-ignore
  };
  const tabs = shownTabs(layout.tabs, () => true)
    .map((tab) => ({
      ...tab,
      sections: tab.sections
        .map((section) => ({
          ...section,
          fields: section.fields.filter(({ field }) => isShown(field) && stays(field)),
          isHelp: helps.has(section),
        }))
        .filter(({ fields, isHelp }) => fields.length > 0 || isHelp),
    }))
    .filter((tab) => tab.sections.length > 0);
  const several = layout.tabs.length > 1;
  const inputOf = (section: EffectiveSection, { field: name, span }: EffectiveSection['fields'][number]) => {
    const state = states.get(name);
    const field = underConditions(byName.get(name)!, state);
    const wide = viewOf(field.type).wide ? section.columns : span;
    if (field.writable && !state?.readOnly) return <FormField field={field} form={form} span={wide} record={record} />;
    const value = field.writable ? form.getValues(name) : record?.[name];
    return record || field.writable ? <FixedField field={field} value={value} record={record} span={wide} /> : null;
  };
  return tabs.map((tab) => (
    <div key={`${tab.index}/${tab.label}`}>
      {several ? <FormTab>{tab.label}</FormTab> : null}
      {tab.sections.map((section, index) => {
        const parts = {
          title: section.label || t('record.section'),
          help: section.help,
          note: section.note,
          columns: section.columns,
          children: section.fields.map((placement) => (
            <Fragment key={placement.field}>
              {placement.gap ? <FormGap columns={placement.gap} /> : null}
              {inputOf(section, placement)}
            </Fragment>
          )),
        };
        const key = `${index}/${section.label}`;
        if (section.note && section.isHelp) return <HelpBlock key={key} title={section.label} note={section.note} />;
        return section.collapsed ? (
          <FoldedSection key={key} {...parts} held={section.fields.some(({ field }) => field in errors)} />
        ) : (
          <FormSection key={key} {...parts} untitled={!section.label} />
        );
      })}
    </div>
  ));
}
