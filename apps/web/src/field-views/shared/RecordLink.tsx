import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface RecordLinkProps {
  readonly module: string;
  readonly id: string;
  readonly className: string;
  /** Looks like text until it is pointed at. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The way to a record. Lists draw hundreds a second: it listens to nothing, as the router's own link would. */
export function RecordLink({ module, id, className, quiet = false, children }: RecordLinkProps) {
  const router = useRouter();
  return (
    <a
      href={`/m/${module}/${id}`}
      className={className}
      data-quiet={quiet || undefined}
      draggable={false}
      onClick={(event) => {
        // What it stands in may be clicked as well.
        event.stopPropagation();
        if (!plain(event)) return;
        event.preventDefault();
        void router.navigate({ to: '/m/$module/$record', params: { module, record: id } });
      }}
    >
      {children}
    </a>
  );
}
