import { Button } from 'antd';
import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { usePreferences } from '../../../lib/preferences.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { AttachmentRow } from './AttachmentRow.js';
import { DropZone } from './DropZone.js';
import { formatSize } from '../../../lib/format-size.js';
import { LazyPreview } from './LazyPreview.js';
import { UploadRow } from './UploadRow.js';
import { uploads, useUploads } from '../../../lib/uploads.js';
import { useAttach } from './use-attach.js';
import { useAttachments } from './use-attachments.js';
import css from './attachments.module.css';

interface AttachmentsTabProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
}

/** The files of a record: looked at, added by choosing, dropping or pasting, renamed and removed. */
export function AttachmentsTab({ module, record }: AttachmentsTabProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const query = useAttachments(module.name, record.id);
  const sending = useUploads(uploads, `${module.name}/${record.id}`);
  const attach = useAttach(module.name, record.id, query.data?.limits);
  const [shown, setShown] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const open = query.data?.may_change === true;
  usePastedFiles(open ? attach : undefined);
  if (query.isPending) return <SkeletonRows rows={4} />;
  if (!query.data) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const { data: files, limits } = query.data;
  const choose = () => input.current?.click();
  const hint = t('attachments.limit', { size: formatSize(limits.max_bytes, locale) });
  const list = (
    <>
      {files.length + sending.length > 0 ? (
        <ul className={css['files']} aria-label={t('attachments.title')}>
          {sending.map((one) => (
            <UploadRow key={one.key} upload={one} />
          ))}
          {files.map((file) => (
            <AttachmentRow
              key={file.id}
              module={module.name}
              record={record.id}
              file={file}
              changeable={open}
              onOpen={() => setShown(file.id)}
            />
          ))}
        </ul>
      ) : null}
      {shown && files.some(({ id }) => id === shown) ? (
        <LazyPreview
          module={module.name}
          record={record.id}
          files={files}
          shown={shown}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </>
  );
  if (!open) {
    return (
      <>
        {files.length === 0 ? <p className={css['none']}>{t('attachments.none')}</p> : null}
        {list}
      </>
    );
  }
  return (
    <DropZone onFiles={attach}>
      <div className={css['add']}>
        <Upload size={18} strokeWidth={1.75} aria-hidden />
        <p>
          <span>{t('attachments.drop')}</span>
          <small>{hint}</small>
        </p>
        <Button onClick={choose}>{t('attachments.choose')}</Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('attachments.choose')}
          onChange={({ target }) => {
            attach([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      {list}
    </DropZone>
  );
}

/** Files that are pasted anywhere on the page, unless into something that one writes in. */
function usePastedFiles(take: ((files: readonly File[]) => void) | undefined): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const writes = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (files.length === 0 || writes || !latest.current) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
