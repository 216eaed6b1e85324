import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { useUndoToast } from '../../../ui/use-undo-toast.js';
import { attachmentsChanged, attachmentsPath } from './use-attachments.js';

/** Renames and removes files of a record; what is removed can be taken back for some seconds. Both throw `ApiProblem`. */
export function useChangeAttachment(module: string, record: string) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const client = useQueryClient();
  const toast = useUndoToast();
  const path = attachmentsPath(module, record);
  const changed = () => attachmentsChanged(client, module, record);
  const restore = async (id: string) => {
    try {
      await api.post(`${path}/${id}/restore`, {});
      await changed();
    } catch (error) {
      const { title, detail } = describeProblem(error, t);
      notification.error({ title, description: detail });
    }
  };
  return {
    async rename({ id }: Attachment, name: string): Promise<void> {
      await api.patch(`${path}/${id}`, { name });
      await changed();
    },
    async remove({ id, name }: Attachment): Promise<void> {
      await api.delete(`${path}/${id}`);
      toast(`attachment/${id}`, t('attachments.removed', { name }), () => void restore(id));
      await changed();
    },
  };
}
