import { PanelRightOpen } from 'lucide-react';
import { useWords } from '../lib/words.js';
import css from './peek-button.module.css';

interface PeekButtonProps {
  readonly title: string;
  /** Shows the record; its list knows how, so that not every button has to. */
  readonly onOpen: () => void;
  /** The keyboard has another way. */
  readonly mouseOnly?: boolean;
}

/** Shows a record beside the page. Stands in a place that says `data-peek` when it is to be seen: over the row it is of. */
export function PeekButton({ title, onOpen, mouseOnly = false }: PeekButtonProps) {
  const t = useWords();
  const label = t('record.peek.open', { title });
  return (
    <button
      type="button"
      className={css['open']}
      aria-label={label}
      title={label}
      tabIndex={mouseOnly ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <PanelRightOpen size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
