import type { ShowProps } from '../field-view.js';
import { RecordsShow } from '../shared/RecordsShow.js';
import { useWords } from '../../lib/words.js';
import { isMe } from '../shared/is-me.js';

/** People; in a filter also whoever looks. */
export function Show(props: ShowProps) {
  const t = useWords();
  return isMe(props.value) ? <>{t('user.me')}</> : <RecordsShow {...props} person />;
}
