import { Check, Minus } from 'lucide-react';
import type { ShowProps } from '../field-view.js';
import { useWords } from '../../lib/words.js';
import css from './show.module.css';

/** Yes or no, with a sign. */
export function Show({ value, place }: ShowProps) {
  const t = useWords();
  const word = t(value === true ? 'boolean.yes' : 'boolean.no');
  if (place === 'inline') return <>{word}</>;
  const Sign = value === true ? Check : Minus;
  return (
    <span className={css['boolean']} data-yes={value === true || undefined}>
      <Sign size={14} strokeWidth={2} aria-hidden />
      {word}
    </span>
  );
}
