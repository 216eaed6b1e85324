import type { ShowProps } from '../field-view.js';

/** A number that can be called. */
export function Show({ value, place }: ShowProps) {
  const number = String(value);
  if (place === 'inline') return <>{number}</>;
  return (
    <a
      href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}
      className="num ellipsis"
      onClick={(event) => event.stopPropagation()}
    >
      {number}
    </a>
  );
}
