import { Button, Progress } from 'antd';
import { CircleAlert, File, RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../lib/describe-problem.js';
import { usePreferences } from '../../../lib/preferences.js';
import { formatSize } from '../../../lib/format-size.js';
import { uploads, type Uploading } from '../../../lib/uploads.js';
import css from './attachments.module.css';

/** A file on its way: how far it is, or why it was not taken. */
export function UploadRow({ upload }: { readonly upload: Uploading }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { key, name, size, sent, state, error } = upload;
  const failed = state === 'failed';
  const Sign = failed ? CircleAlert : File;
  const percent = size === 0 ? 0 : Math.min(99, Math.floor((sent / size) * 100));
  const reason = failed ? describeProblem(error, t) : undefined;
  return (
    <li className={css['file']} data-failed={failed || undefined}>
      <span className={css['sign']} aria-hidden>
        <Sign size={18} strokeWidth={1.75} />
      </span>
      <div className={css['words']}>
        <span className="ellipsis">{name}</span>
        {reason ? (
          <small role="alert">{reason.detail || reason.title}</small>
        ) : (
          <Progress percent={percent} size="small" showInfo={false} aria-label={t('attachments.sending', { name })} />
        )}
      </div>
      <span className={`${css['state']} num`}>
        {failed ? null : state === 'waiting' ? t('attachments.waiting') : `${percent}% · ${formatSize(size, locale)}`}
      </span>
      {failed ? (
        <Button
          type="text"
          icon={<RotateCw size={14} aria-hidden />}
          aria-label={t('attachments.again', { name })}
          onClick={() => uploads.again(key)}
        />
      ) : null}
      <Button
        type="text"
        icon={<X size={14} aria-hidden />}
        aria-label={t(failed ? 'attachments.putAway' : 'attachments.cancel', { name })}
        onClick={() => uploads.cancel(key)}
      />
    </li>
  );
}
