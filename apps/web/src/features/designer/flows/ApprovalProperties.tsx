import { Select, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDocument } from '@mokuai/definition';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { ConditionField } from './inputs/ConditionField.js';
import { Faults, FieldRow } from './inputs/FieldRow.js';
import { WordsField } from './inputs/WordsField.js';
import { PanelFrame } from './panel/PanelFrame.js';
import { withLabel } from './panel/StepPanel.js';
import css from './panel/panel.module.css';

interface ApprovalPropertiesProps {
  readonly approval: ApprovalDocument;
  readonly faults: readonly DocumentFault[];
  /** Those of the entry condition. */
  readonly entryFaults: readonly DocumentFault[];
  readonly open: boolean;
  readonly onDismiss: () => void;
  readonly onChange: (approval: ApprovalDocument, key?: string) => void;
}

const WITHDRAW = ['never', 'before_first_action', 'until_end'] as const;
const RESUBMIT = ['restart', 'continue'] as const;

/** What holds for an approval as a whole: for which records, and what the submitter may do. */
export function ApprovalProperties(props: ApprovalPropertiesProps) {
  const { approval, faults, entryFaults, open, onDismiss, onChange } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const set = (change: Partial<ApprovalDocument>, key: string): void => onChange({ ...approval, ...change }, key);
  return (
    <PanelFrame
      icon="stamp"
      hue="orange"
      title={say(approval.label, approval.name)}
      kind={t('flow.kind.approval')}
      open={open}
      onDismiss={onDismiss}
    >
      <Faults faults={faults} />
      <WordsField
        label={t('designer.label')}
        value={approval.label}
        onChange={(label, locale) => onChange(withLabel(approval, label), `label.${locale}`)}
      />
      <ConditionField
        label={t('flows.start.condition')}
        none={t('flows.start.anyDetail')}
        when={approval.entry}
        old={false}
        faults={entryFaults}
        onChange={(next) => {
          const { entry: _gone, ...rest } = approval;
          onChange(next ? { ...rest, entry: next } : rest, 'entry');
        }}
      />
      <FieldRow label={t('flows.start.withdraw')} htmlFor={`${id}-withdraw`}>
        <Select
          id={`${id}-withdraw`}
          value={approval.withdraw ?? 'before_first_action'}
          options={WITHDRAW.map((value) => ({ value, label: t(`flows.start.withdrawOf.${value}`) }))}
          onChange={(withdraw) => set({ withdraw }, 'withdraw')}
        />
      </FieldRow>
      <FieldRow label={t('flows.start.resubmit')} htmlFor={`${id}-resubmit`}>
        <Select
          id={`${id}-resubmit`}
          value={approval.resubmit ?? 'restart'}
          options={RESUBMIT.map((value) => ({ value, label: t(`flows.start.resubmitOf.${value}`) }))}
          onChange={(resubmit) => set({ resubmit }, 'resubmit')}
        />
      </FieldRow>
      <div className={css['flag']}>
        <div>
          <label htmlFor={`${id}-self`}>{t('flows.start.self')}</label>
          <p>{t('flows.start.selfDetail')}</p>
        </div>
        <Switch
          id={`${id}-self`}
          checked={approval.allowSelfApproval ?? false}
          onChange={(allowSelfApproval) => set({ allowSelfApproval }, 'allowSelfApproval')}
        />
      </div>
      <p className={css['hint']}>
        {t('designer.apiName')} <code>{approval.name}</code>
      </p>
    </PanelFrame>
  );
}
