import type { ShowProps } from '../field-view.js';

/** An address on the web; only such addresses become links, whatever a value says. */
export function Show({ value, place }: ShowProps) {
  const address = String(value);
  if (place === 'inline' || !/^https?:\/\//i.test(address)) return <>{address}</>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      // On a page there is room below.
      className={place === 'detail' ? undefined : 'ellipsis'}
      onClick={(event) => event.stopPropagation()}
    >
      {address.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  );
}
