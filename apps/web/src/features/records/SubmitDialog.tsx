import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

interface SubmitDialogProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly onClose: () => void;
}

/** Hands a record to those who decide, with a word to them. */
export function SubmitDialog({ module, record, onClose }: SubmitDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const id = useId();
  const [comment, setComment] = useState('');
  const submit = useMutation({
    mutationFn: () =>
      api.post<ApprovalDetail>(
        `/records/${module.name}/${record.id}/submit`,
        comment.trim() === '' ? {} : { comment: comment.trim() },
      ),
    onSuccess: ({ waitingFor, status }) => {
      void client.invalidateQueries({ queryKey: keys.records(module.name) });
      void client.invalidateQueries({ queryKey: keys.approvals });
      void client.invalidateQueries({ queryKey: keys.app });
      const names = waitingFor.map((p) => p.name).join(t('list.comma'));
      void message.success(status === 'pending' && names !== '' ? t('submit.done', { names }) : t('submit.decided'));
      onClose();
    },
  });
  return (
    <Modal
      open
      width={440}
      title={t('submit.title')}
      okText={t('submit.do')}
      cancelText={t('action.cancel')}
      confirmLoading={submit.isPending}
      onOk={() => submit.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <ProblemAlert error={submit.error} />
        <Form.Item label={t('submit.comment')} htmlFor={id} extra={t('submit.detail')}>
          <Input.TextArea
            id={id}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
