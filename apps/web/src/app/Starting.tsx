import { Logo } from '@mokuai/ui';
import css from './starting.module.css';

/** The whole window while the program is on its way: it does not know yet what page comes. */
export function Starting() {
  return (
    <div className={css['whole']}>
      <Logo size={32} />
    </div>
  );
}
