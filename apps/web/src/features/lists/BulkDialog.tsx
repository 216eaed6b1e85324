import { useMutation } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import { inputOf } from '../../field-views/inputs.js';
import type { RefusedRecord } from '../../lib/bulk.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { useBulkUpdate } from '../../ui/use-bulk-update.js';

interface BulkDialogProps {
  readonly module: EffectiveModule;
  readonly ids: readonly string[];
  readonly onDone: (refused: readonly RefusedRecord[]) => void;
  readonly onClose: () => void;
}

/** One value for a field of all chosen records; says how many that are before it is done. */
export function BulkDialog({ module, ids, onDone, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const fieldId = useId();
  const valueId = useId();
  const offered = module.fields.filter((f) => f.writable && !f.system);
  const [name, setName] = useState<string>();
  const [value, setValue] = useState<unknown>(null);
  const field = offered.find((f) => f.name === name);
  const update = useBulkUpdate(module);
  const run = useMutation({
    mutationFn: (target: EffectiveField) => update(ids, target, value),
    onSuccess: onDone,
  });
  const count = ids.length;
  const empty = value === null || value === '';
  const Edit = field ? inputOf(field.type).Edit : undefined;
  return (
    <Modal
      open
      width={440}
      title={t('list.bulkTitle', { count })}
      okText={t('list.bulkDo', { count })}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !field || (empty && field.required) }}
      confirmLoading={run.isPending}
      onOk={() => field && run.mutate(field)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <ProblemAlert error={run.error} />
        <Form.Item label={t('list.bulkField')} htmlFor={fieldId}>
          <Select
            id={fieldId}
            value={name ?? null}
            options={offered.map((f) => ({ value: f.name, label: f.label }))}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('list.bulkChoose')}
            onChange={(next: string) => {
              setName(next);
              setValue(null);
            }}
          />
        </Form.Item>
        {field && Edit ? (
          <Form.Item
            key={field.name}
            label={t('list.bulkValue')}
            htmlFor={valueId}
            extra={
              empty
                ? field.required
                  ? t('list.bulkRequired', { label: field.label })
                  : t('list.bulkEmpty', { count, label: field.label })
                : undefined
            }
          >
            {field.files ? t('list.bulkFiles') : <Edit field={field} value={value} onChange={setValue} id={valueId} />}
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
