import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '@mokuai/expression';
import type { DocumentFault } from '../../data/use-faults.js';
import { FieldRow } from '../inputs/FieldRow.js';
import { SchemaField } from '../inputs/SchemaField.js';
import { triggerEditor, type Trigger } from './registry.js';
import { triggerTypes } from './trigger-types.js';
import { useTriggerName } from './use-trigger-name.js';
import css from '../panel/panel.module.css';

interface TriggerFieldsProps {
  /** JSON Schema of workflows: it says which triggers there are. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly trigger: Trigger;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (trigger: Trigger) => void;
}

/** Which event sets the workflow off, and what is to be said of it. */
export function TriggerFields({ schema, trigger, faults, onChange }: TriggerFieldsProps) {
  const { t } = useTranslation();
  const types = triggerTypes(schema);
  const present = types.find(({ type }) => type === trigger.type);
  const Settings = triggerEditor(trigger.type)?.Settings;
  const values = trigger as unknown as Readonly<Record<string, Json>>;
  const named = useTriggerName();
  return (
    <>
      <FieldRow label={t('flows.trigger.when')}>
        <Radio.Group
          className={css['choices'] ?? ''}
          aria-label={t('flows.trigger.when')}
          value={trigger.type}
          onChange={(event) => {
            const type = event.target.value as Trigger['type'];
            onChange(triggerEditor(type)?.begin() ?? ({ type } as Trigger));
          }}
        >
          {types.map(({ type }) => (
            <Radio key={type} value={type}>
              {named(type)}
            </Radio>
          ))}
        </Radio.Group>
      </FieldRow>
      {Settings ? (
        <Settings trigger={trigger} faults={faults} onChange={onChange} />
      ) : (
        Object.entries(present?.properties ?? {}).map(([name, one]) => (
          <SchemaField
            key={name}
            name={name}
            schema={one}
            required={present?.required.includes(name) ?? false}
            value={values[name]}
            faults={faults.filter(({ path }) => path.startsWith(`/${name}`))}
            onChange={(value) => onChange({ ...trigger, [name]: value } as Trigger)}
          />
        ))
      )}
    </>
  );
}
