import { App, Button, Dropdown, type MenuProps } from 'antd';
import { Download, Ellipsis, Eye, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@mokuai/contract';
import { describeProblem } from '../../../lib/describe-problem.js';
import { formatInstant, formatMoment } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import { FileSign } from '../../../field-views/shared/FileSign.js';
import { formatSize } from '../../../lib/format-size.js';
import { RenameFile } from './RenameFile.js';
import { download, thumbnailOf } from './content.js';
import { useChangeAttachment } from './use-change-attachment.js';
import css from './attachments.module.css';

interface AttachmentRowProps {
  readonly module: string;
  readonly record: string;
  readonly file: Attachment;
  readonly changeable: boolean;
  readonly onOpen: () => void;
}

/** One file: what it is, from whom and since when, and what can be done with it. */
export function AttachmentRow({ module, record, file, changeable, onOpen }: AttachmentRowProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { notification } = App.useApp();
  const [renaming, setRenaming] = useState(false);
  const { remove } = useChangeAttachment(module, record);
  const { name, size, at, author } = file;
  const save = () => download(module, record, file);
  const items: MenuProps['items'] = [
    ...(file.preview
      ? [{ key: 'show', label: t('attachments.show'), icon: <Eye size={16} aria-hidden />, onClick: onOpen }]
      : []),
    { key: 'save', label: t('attachments.download'), icon: <Download size={16} aria-hidden />, onClick: save },
    ...(changeable
      ? [
          {
            key: 'rename',
            label: t('attachments.rename'),
            icon: <Pencil size={16} aria-hidden />,
            onClick: () => setRenaming(true),
          },
          {
            key: 'remove',
            label: t('action.delete'),
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            onClick: () =>
              void remove(file).catch((error: unknown) => {
                const { title, detail } = describeProblem(error, t);
                notification.error({ title, description: detail });
              }),
          },
        ]
      : []),
  ];
  return (
    <li className={css['file']}>
      <FileSign file={file} source={thumbnailOf(module, record, file)} />
      {renaming ? (
        <RenameFile module={module} record={record} file={file} onDone={() => setRenaming(false)} />
      ) : (
        <div className={css['words']}>
          <button type="button" className="ellipsis" title={name} onClick={file.preview ? onOpen : save}>
            {name}
          </button>
          <small className="ellipsis">
            <span className="num">{formatSize(size, locale)}</span> · {author.name || t('timeline.system')} ·{' '}
            <time className="num" dateTime={at} title={formatInstant(at, locale)}>
              {formatMoment(at, locale, Date.now())}
            </time>
          </small>
        </div>
      )}
      <Button
        type="text"
        className={css['save'] ?? ''}
        icon={<Download size={16} aria-hidden />}
        aria-label={t('attachments.downloadOf', { name })}
        onClick={save}
      />
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button type="text" icon={<Ellipsis size={16} aria-hidden />} aria-label={t('attachments.more', { name })} />
      </Dropdown>
    </li>
  );
}
