import type { ShowProps } from '../field-view.js';

/** An address that can be written to. */
export function Show({ value, place }: ShowProps) {
  const address = String(value);
  if (place === 'inline') return <>{address}</>;
  return (
    <a
      href={`mailto:${address}`}
      // On a page there is room below.
      className={place === 'detail' ? undefined : 'ellipsis'}
      onClick={(event) => event.stopPropagation()}
    >
      {address}
    </a>
  );
}
