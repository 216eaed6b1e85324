import { useTranslation } from 'react-i18next';
import type { ShowProps } from '../field-view.js';
import { RecordShow } from '../shared/RecordShow.js';
import { isMe } from './is-me.js';

/** A person; in a filter also whoever looks. */
export function Show(props: ShowProps) {
  const { t } = useTranslation();
  return isMe(props.value) ? <>{t('user.me')}</> : <RecordShow {...props} person />;
}
