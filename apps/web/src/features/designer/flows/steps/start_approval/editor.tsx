import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsOn } from '../../../state/desk.js';
import { useLocalText } from '../../../use-local-text.js';
import { useFlowWorld, type Choice } from '../../data/world.js';
import { FieldRow } from '../../inputs/FieldRow.js';
import { TemplateInput } from '../../inputs/TemplateInput.js';
import { faultsOf, type StepInput, type StepProps } from '../step-editor.js';

function useApprovals(): readonly Choice[] {
  const say = useLocalText();
  const { session, module } = useFlowWorld();
  return documentsOn(session.desk, 'approval')
    .filter((approval) => approval.module === module.name)
    .map((approval) => ({ value: approval.name, label: say(approval.label, approval.name) }));
}

/** Which approval, and what is said with it. */
export function Editor({ input, onChange, faults }: StepProps) {
  const { t } = useTranslation();
  const id = useId();
  const { references } = useFlowWorld();
  const approvals = useApprovals();
  const { approval: _approval, ...withoutApproval } = input;
  const { comment: _comment, ...withoutComment } = input;
  return (
    <>
      <FieldRow label={t('flows.step.approval')} htmlFor={id} faults={faultsOf(faults, 'approval')}>
        <Select
          id={id}
          value={(input['approval'] ?? '') as string}
          options={[{ value: '', label: t('flows.step.firstApproval') }, ...approvals]}
          onChange={(approval) => onChange(approval === '' ? withoutApproval : { ...input, approval })}
        />
      </FieldRow>
      <FieldRow label={t('flows.step.comment')} faults={faultsOf(faults, 'comment')}>
        <TemplateInput
          label={t('flows.step.comment')}
          tall
          value={(input['comment'] ?? '') as string}
          references={references}
          onChange={(comment) => onChange(comment === '' ? withoutComment : { ...input, comment }, 'comment')}
        />
      </FieldRow>
    </>
  );
}

export function Words({ input }: { readonly input: StepInput }) {
  const { t } = useTranslation();
  const approvals = useApprovals();
  return approvals.find(({ value }) => value === input['approval'])?.label ?? t('flows.step.firstApproval');
}
