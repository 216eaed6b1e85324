import { OptionTag } from '@mokuai/ui';
import type { ShowProps } from '../field-view.js';
import { optionOf } from './options.js';
import css from './OptionsShow.module.css';

/** The chosen options, or words that are none; in a grid as many as fit. */
export function OptionsShow({ field, value, place }: ShowProps) {
  const options = (Array.isArray(value) ? value : [value]).map((one) => optionOf(field, one));
  if (place === 'inline') return <>{options.map((o) => o.label).join(', ')}</>;
  return (
    <span className={css['tags']} data-wrap={place === 'detail' || undefined}>
      {options.map((o) => (
        <OptionTag key={o.value} label={o.label} color={o.color} />
      ))}
    </span>
  );
}
