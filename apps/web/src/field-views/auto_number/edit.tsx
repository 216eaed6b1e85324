import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditProps } from '../field-view.js';

/** Nothing to edit: the system gives the number when the record is saved. */
export function Edit({ value, id }: EditProps) {
  const { t } = useTranslation();
  return (
    <Input
      id={id}
      value={typeof value === 'string' ? value : ''}
      placeholder={t('autoNumber.later')}
      readOnly
      disabled
    />
  );
}
