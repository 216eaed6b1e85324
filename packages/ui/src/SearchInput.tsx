import { Search, X } from 'lucide-react';
import css from './SearchInput.module.css';

interface SearchInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** When Enter says that nothing more will be typed. */
  readonly onEnter?: () => void;
  /** What is looked for; also shown while nothing is typed. */
  readonly label: string;
  /** What the button that empties it is called. */
  readonly clearLabel: string;
}

/** Words to look for. */
export function SearchInput({ value, onChange, onEnter, label, clearLabel }: SearchInputProps) {
  return (
    <div className={css['search']}>
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <input
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
        }}
        placeholder={label}
        aria-label={label}
      />
      {value === '' ? null : (
        <button type="button" aria-label={clearLabel} onClick={() => onChange('')}>
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      )}
    </div>
  );
}
