import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormFilesState } from '../../lib/use-form-files.js';
import css from './form.module.css';

/** Beside the buttons of a form: that a save waits for files, how far they are, and the way not to save yet. */
export function FilesWait({ sending: { waiting, running, percent, stop } }: { readonly sending: FormFilesState }) {
  const { t } = useTranslation();
  if (!waiting) return null;
  return (
    <p className={css['wait']} role="status">
      <span className="num">{t('files.wait', { count: running, percent })}</span>
      <Button type="link" size="small" onClick={stop}>
        {t('files.stop')}
      </Button>
    </p>
  );
}
