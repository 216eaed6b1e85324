import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePhone } from '@mokuai/ui';

/** The record that is shown beside the page. */
export interface Peeked {
  readonly module: string;
  readonly id: string;
}

const PLACE = /^([a-z][a-z0-9_]*)\/([0-9a-f-]{36})$/;

/** Reads which record an address shows beside its page; what makes no sense is left out. */
export function parsePeek({ peek }: Readonly<Record<string, unknown>>): { peek?: string } {
  return typeof peek === 'string' && PLACE.test(peek) ? { peek } : {};
}

interface Peek {
  readonly peeked: Peeked | undefined;
  /** Shows a record beside the page; on a phone, where nothing stands beside, in place of it. */
  readonly open: (module: string, id: string) => void;
  readonly close: () => void;
}

/** The record beside the page, as the address has it: it stays when the page is loaded again, and back closes it. */
export function usePeek(): Peek {
  const { peek } = useSearch({ strict: false });
  const navigate = useNavigate();
  const phone = usePhone();
  const [, module, id] = PLACE.exec(peek ?? '') ?? [];
  const peeked = module && id ? { module, id } : undefined;
  const show = (next: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ peek: _, ...now }: { peek?: string }) => (next === undefined ? now : { ...now, peek: next }),
      replace: peeked !== undefined,
      resetScroll: false,
    });
  return {
    peeked,
    open: (of, record) =>
      phone ? void navigate({ to: '/m/$module/$record', params: { module: of, record } }) : show(`${of}/${record}`),
    close: () => show(undefined),
  };
}
