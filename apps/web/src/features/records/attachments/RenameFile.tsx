import { useMutation } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@mokuai/contract';
import { describeProblem } from '../../../lib/describe-problem.js';
import { useChangeAttachment } from './use-change-attachment.js';
import css from './attachments.module.css';

interface RenameFileProps {
  readonly module: string;
  readonly record: string;
  readonly file: Attachment;
  readonly onDone: () => void;
}

/** Calls a file something else where it stands: Enter saves, Esc leaves it as it was. */
export function RenameFile({ module, record, file, onDone }: RenameFileProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(file.name);
  const input = useRef<InputRef>(null);
  const { rename } = useChangeAttachment(module, record);
  const save = useMutation({ mutationFn: () => rename(file, name), onSuccess: onDone });
  useEffect(() => {
    const dot = file.name.lastIndexOf('.');
    input.current?.focus();
    input.current?.setSelectionRange(0, dot > 0 ? dot : file.name.length);
  }, [file.name]);
  const reason = save.isError ? describeProblem(save.error, t) : undefined;
  return (
    <form
      className={css['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === file.name) onDone();
        else save.mutate();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDone();
      }}
    >
      <Input
        ref={input}
        value={name}
        maxLength={180}
        status={reason ? 'error' : ''}
        aria-label={t('attachments.name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={save.isPending}
        disabled={name.trim() === ''}
        icon={<Check size={14} aria-hidden />}
        aria-label={t('action.save')}
      />
      <Button icon={<X size={14} aria-hidden />} aria-label={t('action.cancel')} onClick={onDone} />
      {reason ? <small role="alert">{reason.detail || reason.title}</small> : null}
    </form>
  );
}
