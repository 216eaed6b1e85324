import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment, AttachmentList } from '@mokuai/contract';
import { ApiProblem } from '../../../lib/problem.js';
import { usePreferences } from '../../../lib/preferences.js';
import { upload } from '../../../lib/upload.js';
import { formatSize } from '../../../lib/format-size.js';
import { refusalOf } from './refusal-of.js';
import { uploads, type Send } from '../../../lib/uploads.js';
import { attachmentsChanged, attachmentsPath } from './use-attachments.js';

/** Sends files to a record; those that would be refused are told so before a byte of them is sent. */
export function useAttach(module: string, record: string, limits: AttachmentList['limits'] | undefined) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const client = useQueryClient();
  return (files: readonly File[]) => {
    if (!limits) return;
    const send: Send = async (file, signal, onSent) => {
      const refusal = refusalOf(file, limits);
      if (refusal) {
        const most = formatSize(limits.max_bytes, locale);
        throw new ApiProblem({ title: t(`attachments.refusal.${refusal}`, { most }), status: 422, code: refusal });
      }
      const path = `${attachmentsPath(module, record)}?${new URLSearchParams({ name: file.name })}`;
      await upload<Attachment>(path, file, { signal, onSent });
      await attachmentsChanged(client, module, record);
    };
    uploads.add(`${module}/${record}`, files, send);
  };
}
