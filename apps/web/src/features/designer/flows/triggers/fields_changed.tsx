import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../data/world.js';
import { FieldRow } from '../inputs/FieldRow.js';
import type { TriggerEditor, TriggerOf, TriggerProps } from './registry.js';
import css from '../canvas/canvas.module.css';

type FieldsChanged = TriggerOf<'fields_changed'>;

function Settings({ trigger, faults, onChange }: TriggerProps<FieldsChanged>) {
  const { t } = useTranslation();
  const id = useId();
  const { module } = useFlowWorld();
  return (
    <FieldRow label={t('flows.trigger.fields')} htmlFor={id} required faults={faults}>
      <Select
        id={id}
        mode="multiple"
        placeholder={t('filter.chooseField')}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...trigger.fields]}
        options={module.fields
          .filter((field) => !field.system || field.name === 'owner')
          .map(({ name, label }) => ({ value: name, label }))}
        onChange={(fields) => onChange({ ...trigger, fields })}
      />
    </FieldRow>
  );
}

function Words({ trigger }: { readonly trigger: FieldsChanged }) {
  const { module } = useFlowWorld();
  return (
    <span className={css['tags']}>
      {trigger.fields.map((name) => (
        <span key={name}>{module.fields.find((field) => field.name === name)?.label ?? name}</span>
      ))}
    </span>
  );
}

/** When one of several fields changes. */
export const fieldsChanged: TriggerEditor<FieldsChanged> = {
  begin: () => ({ type: 'fields_changed', fields: [] }),
  Settings,
  Words,
};
