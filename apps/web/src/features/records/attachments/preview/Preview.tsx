import { Button, Modal } from 'antd';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@mokuai/contract';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { usePreferences } from '../../../../lib/preferences.js';
import { contentOf, download } from '../content.js';
import { FileSign } from '../../../../field-views/shared/FileSign.js';
import { formatSize } from '../../../../lib/format-size.js';
import { TextPreview } from './TextPreview.js';
import css from './preview.module.css';

const PdfPreview = lazy(() => import('./PdfPreview.js').then((m) => ({ default: m.PdfPreview })));

export interface PreviewProps {
  readonly module: string;
  readonly record: string;
  readonly files: readonly Attachment[];
  /** The id of the one that is shown. */
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** A file as large as the page allows; arrow keys lead to the others. Nothing in it runs: it is drawn by this page. */
export function Preview({ module, record, files, shown, onShow, onClose }: PreviewProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const phone = usePhone();
  const index = files.findIndex(({ id }) => id === shown);
  const file = files[index];
  if (!file) return null;
  const step = (by: number) => {
    const next = files[index + by];
    if (next) onShow(next.id);
  };
  const source = contentOf(module, record, file);
  return (
    <Modal
      open
      centered
      footer={null}
      onCancel={onClose}
      width={phone ? '100%' : 'min(1080px, calc(100vw - 64px))'}
      classNames={{ container: css['container'] ?? '', body: css['frame'] ?? '' }}
      title={
        <span className={css['title']}>
          <span className="ellipsis">{file.name}</span>
          <small className="num">
            {formatSize(file.size, locale)}
            {files.length > 1 ? ` · ${index + 1} / ${files.length}` : ''}
          </small>
        </span>
      }
    >
      <div
        className={css['stage']}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') step(-1);
          if (key === 'ArrowRight') step(1);
        }}
      >
        {file.preview === 'image' ? (
          <img key={file.id} className={css['image']} src={source} alt={file.name} />
        ) : file.preview === 'pdf' ? (
          <Suspense fallback={<SkeletonRows rows={8} />}>
            <PdfPreview key={file.id} source={source} name={file.name} />
          </Suspense>
        ) : file.preview === 'text' ? (
          <TextPreview key={file.id} source={source} size={file.size} name={file.name} />
        ) : (
          <div className={css['unknown']}>
            <FileSign file={file} />
            <p>{t('attachments.noPreview')}</p>
          </div>
        )}
      </div>
      <footer className={css['foot']}>
        <Button
          icon={<ChevronLeft size={16} aria-hidden />}
          aria-label={t('attachments.before')}
          disabled={index === 0}
          onClick={() => step(-1)}
        />
        <Button
          icon={<ChevronRight size={16} aria-hidden />}
          aria-label={t('attachments.after')}
          disabled={index === files.length - 1}
          onClick={() => step(1)}
        />
        <i />
        <Button icon={<Download size={14} aria-hidden />} onClick={() => download(module, record, file)}>
          {t('attachments.download')}
        </Button>
      </footer>
    </Modal>
  );
}
