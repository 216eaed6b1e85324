import type { ComponentType } from 'react';
import type { ShowProps } from '../field-view.js';
import { typedValues } from './typed-values.js';
import css from './values.module.css';

/** Shows a field of values by how one of them is shown: in a grid the first and how many more, on a page all with what they are for. */
export function valuesShow(One: ComponentType<ShowProps>) {
  return function Values({ value, place, ...rest }: ShowProps) {
    // In a filter stands one value by itself.
    if (typeof value === 'string') return <One {...rest} value={value} place={place} />;
    const all = typedValues(value);
    if (place === 'inline') return <>{all.map((one) => one.value).join(', ')}</>;
    const shown = place === 'detail' ? all : all.slice(0, 1);
    return (
      <span className={css['values']} data-all={place === 'detail' || undefined}>
        {shown.map((one) => (
          <span key={one.value} className={css['one']}>
            <One {...rest} value={one.value} place={place} />
            {one.label ? <small>{one.label}</small> : null}
          </span>
        ))}
        {all.length > shown.length ? <small>+{all.length - shown.length}</small> : null}
      </span>
    );
  };
}
