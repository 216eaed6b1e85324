import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField } from '@mokuai/contract';
import { createFormFiles, FormFilesContext, type FilesTarget } from '../../lib/form-files.js';
import { formatSize } from '../../lib/format-size.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApiProblem } from '../../lib/problem.js';
import { upload } from '../../lib/upload.js';
import { useUploads, type Send, type Uploading } from '../../lib/uploads.js';
import { filesOf, type FileValue } from './file-values.js';

interface SendFiles {
  readonly sending: readonly Uploading[];
  readonly send: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  /** Ends one on its way, or puts a failed one away. */
  readonly cancel: (key: string) => void;
}

/** Sends files for a field; each becomes part of the value as it arrives, of a field of one in place of what was there. */
export function useSendFiles(field: EffectiveField, value: unknown, onChange: FilesTarget['onChange']): SendFiles {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const [own] = useState(createFormFiles);
  const { uploads, targets } = useContext(FormFilesContext) ?? own;
  const target = useRef<FilesTarget>({ value, onChange });
  const { name } = field;
  useEffect(() => {
    target.current = { value, onChange };
    targets.set(name, target.current);
  });
  // Who leaves an input that stands alone needs them no more; a form sees to its own.
  useEffect(() => () => own.uploads.end(), [own]);
  const sending = useUploads(uploads, name);
  const { module = '', most = 1, maxBytes = null } = field.files ?? {};

  const send: Send = async (file, signal, onSent) => {
    if (maxBytes !== null && file.size > maxBytes) {
      const title = t('files.tooLarge', { size: formatSize(maxBytes, locale) });
      throw new ApiProblem({ title, status: 413, code: 'file_too_large' });
    }
    const path = `/files/${module}/${name}?${new URLSearchParams({ name: file.name })}`;
    const sent = await upload<FileValue>(path, file, { signal, onSent });
    const into = targets.get(name);
    if (!into) return;
    const next = [...(most === 1 ? [] : filesOf(into.value)), sent];
    into.value = next;
    into.onChange(next);
  };
  return {
    sending,
    send(files) {
      // The last one chosen is the one that is meant.
      if (most === 1) for (const { key } of sending) uploads.cancel(key);
      const room = most === 1 ? 1 : most - filesOf(target.current.value).length - sending.length;
      uploads.add(name, files.slice(0, Math.max(room, 0)), send);
    },
    again: uploads.again,
    cancel: uploads.cancel,
  };
}
