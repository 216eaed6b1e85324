import { Ellipsis } from 'lucide-react';
import { showRowMenuAt } from '../lib/row-menu.js';
import { useWords } from '../lib/words.js';
import css from './peek-button.module.css';

interface RowMenuButtonProps {
  readonly module: string;
  readonly id: string;
  readonly title: string;
}

/** Opens what can be done with a record. Beside `PeekButton`, and seen when it is; the keyboard has another way. */
export function RowMenuButton({ module, id, title }: RowMenuButtonProps) {
  const label = useWords()('record.menu', { title });
  return (
    <button
      type="button"
      className={css['open']}
      aria-haspopup="menu"
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        showRowMenuAt(module, id, event.currentTarget);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
