import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../../data/world.js';
import { FieldValues, ValuesWords, type Values } from '../../inputs/FieldValues.js';
import { faultsOf, type StepInput, type StepProps } from '../step-editor.js';

/** Which fields of the record are changed to what. */
export function Editor({ input, onChange, faults }: StepProps) {
  const { t } = useTranslation();
  const { module } = useFlowWorld();
  return (
    <FieldValues
      label={t('flows.step.values')}
      module={module}
      values={(input['data'] ?? {}) as Values}
      faults={faultsOf(faults, 'data')}
      onChange={(data, field) => onChange({ ...input, data }, `data.${field}`)}
    />
  );
}

export function Words({ input }: { readonly input: StepInput }) {
  const { module } = useFlowWorld();
  return <ValuesWords module={module} values={(input['data'] ?? {}) as Values} />;
}
