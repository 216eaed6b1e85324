import type { EditProps } from '../field-view.js';
import { starsOf } from './stars-of.js';
import css from './stars.module.css';

/** Stars to choose among: arrow keys go from one to the next, a click on the chosen one or Delete takes them back. */
export function Edit({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) {
  const given = typeof value === 'number' ? value : 0;
  return (
    <span
      className={css['choice']}
      role="radiogroup"
      aria-label={field.label}
      aria-describedby={describedBy}
      data-invalid={invalid || undefined}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') onChange(null);
      }}
    >
      {Array.from({ length: starsOf(field) }, (_, index) => index + 1).map((star) => (
        <label key={star} data-given={star <= given || undefined}>
          <input
            type="radio"
            className="sr-only"
            {...(star === (given || 1) ? { id } : {})}
            name={id}
            checked={star === given}
            onChange={() => onChange(star)}
            onClick={() => (star === given ? onChange(null) : undefined)}
            aria-label={String(star)}
          />
          <span aria-hidden>★</span>
        </label>
      ))}
    </span>
  );
}
