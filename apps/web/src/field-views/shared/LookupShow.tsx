import type { ShowProps } from '../field-view.js';
import { RecordShow } from './RecordShow.js';
import { useWords } from '../../lib/words.js';
import { myDepartment } from './my-department.js';

/** The record it points at; in a filter also the department of whoever looks. */
export function LookupShow(props: ShowProps) {
  const t = useWords();
  const mine = myDepartment(props.value);
  if (mine) return <>{t(mine === 'below' ? 'department.mineAndBelow' : 'department.mine')}</>;
  return <RecordShow {...props} person={false} />;
}
