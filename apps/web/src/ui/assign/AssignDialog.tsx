import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { inputOf } from '../../field-views/inputs.js';
import type { RefusedRecord } from '../../lib/bulk.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { useBulkUpdate } from '../use-bulk-update.js';
import { ownerToAssign } from './owner-to-assign.js';

interface AssignDialogProps {
  readonly module: EffectiveModule;
  readonly ids: readonly string[];
  /** Whose it is, where it is one record. */
  readonly owner?: unknown;
  /** With those that were left as they are. */
  readonly onDone: (refused: readonly RefusedRecord[]) => void;
  readonly onClose: () => void;
}

/** Gives one record, or many, to another owner. */
export function AssignDialog({ module, ids, owner = null, onDone, onClose }: AssignDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [value, setValue] = useState<unknown>(owner);
  const field = ownerToAssign(module);
  const update = useBulkUpdate(module);
  const run = useMutation({
    mutationFn: () => (field ? update(ids, field, value) : Promise.resolve([])),
    onSuccess: onDone,
  });
  if (!field) return null;
  const count = ids.length;
  const { Edit } = inputOf(field.type);
  return (
    <Modal
      open
      width={440}
      title={t('list.assignTitle', { count })}
      okText={t('list.assign')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: value === null || value === '' || (count === 1 && value === owner) }}
      confirmLoading={run.isPending}
      onOk={() => run.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <ProblemAlert error={run.error} />
        <Form.Item label={field.label} htmlFor={id}>
          <Edit field={field} value={value} onChange={setValue} id={id} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
