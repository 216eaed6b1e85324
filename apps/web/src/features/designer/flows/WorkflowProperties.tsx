import { InputNumber, Radio, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { Faults, FieldRow } from './inputs/FieldRow.js';
import { WordsField } from './inputs/WordsField.js';
import { PanelFrame } from './panel/PanelFrame.js';
import { withLabel } from './panel/StepPanel.js';
import css from './panel/panel.module.css';

interface WorkflowPropertiesProps {
  readonly workflow: WorkflowDocument;
  readonly faults: readonly DocumentFault[];
  readonly open: boolean;
  readonly onDismiss: () => void;
  readonly onChange: (workflow: WorkflowDocument, key?: string) => void;
}

/** What holds for a workflow as a whole. */
export function WorkflowProperties({ workflow, faults, open, onDismiss, onChange }: WorkflowPropertiesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const set = (change: Partial<WorkflowDocument>, key: string): void => onChange({ ...workflow, ...change }, key);
  return (
    <PanelFrame
      icon="workflow"
      hue="violet"
      title={say(workflow.label, workflow.name)}
      kind={t('flow.kind.workflow')}
      open={open}
      onDismiss={onDismiss}
    >
      <Faults faults={faults} />
      <div className={css['flag']}>
        <div>
          <label htmlFor={`${id}-active`}>{t('flow.active')}</label>
          <p>{t('flow.activeDetail')}</p>
        </div>
        <Switch
          id={`${id}-active`}
          checked={workflow.active ?? true}
          onChange={(active) => set({ active }, 'active')}
        />
      </div>
      <WordsField
        label={t('designer.label')}
        value={workflow.label}
        onChange={(label, locale) => onChange(withLabel(workflow, label), `label.${locale}`)}
      />
      <FieldRow label={t('flows.flow.runAs')}>
        <Radio.Group
          className={css['choices'] ?? ''}
          aria-label={t('flows.flow.runAs')}
          value={workflow.runAs ?? 'rule'}
          onChange={(event) => set({ runAs: event.target.value as 'rule' | 'actor' }, 'runAs')}
        >
          {(['rule', 'actor'] as const).map((one) => (
            <Radio key={one} value={one}>
              <strong>{t(`flows.flow.runAsOf.${one}`)}</strong>
              <small>{t(`flows.flow.runAsDetail.${one}`)}</small>
            </Radio>
          ))}
        </Radio.Group>
      </FieldRow>
      <FieldRow label={t('flows.flow.order')} htmlFor={`${id}-order`} hint={t('flows.flow.orderDetail')}>
        <InputNumber
          controls={false}
          id={`${id}-order`}
          precision={0}
          min={-1000000}
          max={1000000}
          value={workflow.order ?? 0}
          onChange={(order) => set({ order: order ?? 0 }, 'order')}
        />
      </FieldRow>
      <WordsField
        label={t('flows.flow.description')}
        value={workflow.description}
        onChange={(description: LocalText | undefined, locale) => {
          const { description: _gone, ...rest } = workflow;
          onChange(description === undefined ? rest : { ...rest, description }, `description.${locale}`);
        }}
      />
      <p className={css['hint']}>
        {t('designer.apiName')} <code>{workflow.name}</code>
      </p>
    </PanelFrame>
  );
}
