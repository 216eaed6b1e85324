import { Button, Progress } from 'antd';
import { RotateCw, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../lib/describe-problem.js';
import { ApiProblem } from '../../lib/problem.js';
import type { Uploading } from '../../lib/uploads.js';
import css from './files.module.css';

interface SendingRowProps {
  readonly upload: Uploading;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** A file on its way into a field: how far it is, or why it did not get there. */
export function SendingRow({ upload: { name, size, sent, state, error }, onAgain, onCancel }: SendingRowProps) {
  const { t } = useTranslation();
  const failed = state === 'failed';
  return (
    <div className={css['row']} aria-busy={!failed}>
      <span className={`${css['name']} ${failed ? '' : 'ellipsis'}`}>
        {failed ? <span className="ellipsis">{name}</span> : name}
        {failed ? (
          <p className={css['failed']} role="alert">
            {describeProblem(error, t).title}
          </p>
        ) : null}
      </span>
      {failed ? null : (
        <Progress
          type="circle"
          size={22}
          percent={Math.round((100 * sent) / Math.max(size, 1))}
          showInfo={false}
          aria-label={t('files.sending', { name })}
        />
      )}
      {failed && !isFinal(error) ? (
        <RowButton sign={RotateCw} label={t('files.again', { name })} onClick={onAgain} />
      ) : null}
      <RowButton sign={X} label={t(failed ? 'files.remove' : 'files.cancel', { name })} onClick={onCancel} />
    </div>
  );
}

/** What was refused for what it is will be refused again. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status);

interface RowButtonProps {
  readonly sign: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
}

/** What can be done with a file of a row. */
export const RowButton = ({ sign: Sign, label, onClick }: RowButtonProps) => (
  <Button type="text" size="small" icon={<Sign size={14} aria-hidden />} aria-label={label} onClick={onClick} />
);
