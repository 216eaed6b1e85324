import { Upload, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../lib/format-size.js';
import { usePreferences } from '../../lib/preferences.js';
import type { EditProps } from '../field-view.js';
import { filesOf, thumbnailOf } from './file-values.js';
import { FileSign } from './FileSign.js';
import { RowButton, SendingRow } from './SendingRow.js';
import { Thumbnail } from './Thumbnail.js';
import { useSendFiles } from './use-send-files.js';
import css from './files.module.css';

interface FilesEditorProps extends EditProps {
  readonly pictures: boolean;
}

/** What the machine of whoever chooses is asked to offer. */
const OFFERED: Readonly<Record<string, string>> = {
  pdf: '.pdf',
  image: 'image/*',
  media: 'audio/*,video/*',
  archive: '.zip,.gz,.7z,.rar,.tar',
  document: '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf,.txt,.csv,.md',
};

/** Files that are there, files on their way, and a place to put more: chosen, dropped or pasted. */
export default function FilesEditor(props: FilesEditorProps) {
  const { field, value, onChange, onBlur, id, invalid, describedBy, pictures } = props;
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const note = useId();
  const [over, setOver] = useState(false);
  const files = filesOf(value);
  const { sending, send, again, cancel } = useSendFiles(field, value, onChange);
  const most = field.files?.most ?? 1;
  const maxBytes = field.files?.maxBytes ?? null;
  const room = most === 1 || files.length + sending.length < most;
  const accept = pictures ? OFFERED['image'] : OFFERED[String(field.settings['accept'])];
  const remove = (gone: string): void => {
    const left = files.filter((file) => file.id !== gone);
    onChange(left.length === 0 ? null : left);
  };
  return (
    <div
      className={css['editor']}
      role="group"
      aria-label={field.label}
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files];
        if (pasted.length > 0) send(pasted);
      }}
      onBlur={onBlur}
    >
      {files.map((file) => (
        <div key={file.id} className={css['row']}>
          {pictures ? (
            <Thumbnail className={css['small']} source={thumbnailOf(file, 'small')} alt="" />
          ) : (
            <FileSign file={{ ...file, preview: null }} />
          )}
          <span className={`${css['name']} ellipsis`}>{file.name}</span>
          <small className="num">{formatSize(file.size, locale)}</small>
          <RowButton sign={X} label={t('files.remove', { name: file.name })} onClick={() => remove(file.id)} />
        </div>
      ))}
      {sending.map((one) => (
        <SendingRow key={one.key} upload={one} onAgain={() => again(one.key)} onCancel={() => cancel(one.key)} />
      ))}
      {room ? (
        <label
          className={css['zone']}
          data-over={over || undefined}
          data-invalid={invalid || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            send([...event.dataTransfer.files]);
          }}
        >
          <Upload size={16} strokeWidth={1.75} aria-hidden />
          {t(files.length > 0 && most === 1 ? 'files.replace' : pictures ? 'files.choosePicture' : 'files.choose')}
          {maxBytes === null ? null : (
            <small id={note}>{t('files.upTo', { size: formatSize(maxBytes, locale) })}</small>
          )}
          <input
            id={id}
            type="file"
            className="sr-only"
            multiple={most > 1}
            {...(accept ? { accept } : {})}
            disabled={field.files === undefined}
            aria-label={field.label}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={({ target }) => {
              send([...(target.files ?? [])]);
              // The same file may be chosen again.
              target.value = '';
            }}
          />
        </label>
      ) : null}
    </div>
  );
}
