import type { ShowProps } from '../field-view.js';
import { RecordShow } from '../shared/RecordShow.js';
import { useWords } from '../../lib/words.js';
import { isMe } from '../shared/is-me.js';

/** A person; in a filter also whoever looks. */
export function Show(props: ShowProps) {
  const t = useWords();
  return isMe(props.value) ? <>{t('user.me')}</> : <RecordShow {...props} person />;
}
