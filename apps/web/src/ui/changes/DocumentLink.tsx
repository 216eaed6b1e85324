import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { placeOfDocument } from '../../lib/place-of-document.js';

interface DocumentLinkProps {
  readonly kind: string;
  /** Its address: `<module>.<name>` for documents that belong to a module. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onLeave: (() => void) | undefined;
  /** What stands there where nothing edits it alone. */
  readonly otherwise?: ReactNode;
}

/** The way to where a definition is edited. */
export function DocumentLink({ kind, name, children, onLeave, otherwise = null }: DocumentLinkProps) {
  const leave = onLeave ? { onClick: onLeave } : {};
  if (kind === 'role') return <Link to="/designer/roles" search={{ role: name }} {...leave}>{children}</Link>; // prettier-ignore
  if (kind === 'menu') return <Link to="/designer/menu" {...leave}>{children}</Link>; // prettier-ignore
  const place = placeOfDocument(kind, name);
  if (!place) return otherwise;
  return (
    <Link to="/designer/$module" params={{ module: place.module }} search={place.search} {...leave}>
      {children}
    </Link>
  );
}
