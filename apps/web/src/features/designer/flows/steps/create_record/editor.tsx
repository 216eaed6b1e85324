import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordTitle } from '../../../../../field-views/shared/RecordTitle.js';
import { useFlowWorld } from '../../data/world.js';
import { useDescribedModule } from '../../data/use-described-module.js';
import { FieldRow } from '../../inputs/FieldRow.js';
import { FieldValues, type Values } from '../../inputs/FieldValues.js';
import { faultsOf, type DoneProps, type StepInput, type StepProps } from '../step-editor.js';

/** A record of which module, with which values. */
export function Editor({ input, onChange, faults }: StepProps) {
  const { t } = useTranslation();
  const id = useId();
  const { modules } = useFlowWorld();
  const name = String(input['module'] ?? '');
  const target = useDescribedModule(name);
  return (
    <>
      <FieldRow label={t('flows.step.module')} htmlFor={id} required faults={faultsOf(faults, 'module')}>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('flows.step.chooseModule')}
          value={name || null}
          options={[...modules]}
          onChange={(module) => onChange({ module: module ?? '', data: {} })}
        />
      </FieldRow>
      {target ? (
        <FieldValues
          label={t('flows.step.values')}
          module={target}
          begins
          values={(input['data'] ?? {}) as Values}
          faults={faultsOf(faults, 'data')}
          onChange={(data, field) => onChange({ ...input, data }, `data.${field}`)}
        />
      ) : null}
    </>
  );
}

export function Words({ input }: { readonly input: StepInput }) {
  const { t } = useTranslation();
  const { modules } = useFlowWorld();
  const found = modules.find(({ value }) => value === input['module']);
  return found ? t('flows.step.newOf', { module: found.label }) : t('flows.step.chooseModule');
}

export function Done({ output }: DoneProps) {
  return <RecordTitle module={String(output['module'] ?? '')} id={String(output['id'] ?? '')} />;
}
