import type { ShowProps } from '../field-view.js';

/** An address that can be written to. */
export function Show({ value, place }: ShowProps) {
  const address = String(value);
  if (place === 'inline') return <>{address}</>;
  return (
    <a href={`mailto:${address}`} className="ellipsis" onClick={(event) => event.stopPropagation()}>
      {address}
    </a>
  );
}
