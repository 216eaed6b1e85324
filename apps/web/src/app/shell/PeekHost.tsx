import { lazy, Suspense, useEffect } from 'react';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { learn } from '../../lib/i18n.js';
import { usePeek } from '../../lib/peek.js';
import css from './PeekHost.module.css';

const RecordPeek = lazy(async () => {
  const [page] = await Promise.all([import('../../features/records/peek/RecordPeek.js'), learn('attachments', 'path')]);
  return { default: page.RecordPeek };
});

/** Where Esc means something else: an input is left, a dialog or a menu closed. */
const OWN_ESC = 'input, textarea, form, [contenteditable], [role=dialog], [role=menu], .ant-modal, .ant-drawer';

/** The record beside the page. Its code comes with the first one. */
export function PeekHost() {
  const { peeked, open, close } = usePeek();
  const phone = usePhone();
  const { module, id } = peeked ?? {};
  useEffect(() => {
    // An address with a record beside the page, opened on a phone.
    if (phone && module && id) open(module, id);
  });
  useEffect(() => {
    if (id === undefined) return;
    const leave = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      const elsewhere = document.querySelector(
        '.ant-modal-wrap, .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden)',
      );
      if (event.key !== 'Escape' || event.defaultPrevented || elsewhere || at.closest(OWN_ESC)) return;
      close();
      // Back to the row that it is of.
      document.querySelector<HTMLElement>(`[data-cell^="${id}/"][tabindex="0"]`)?.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  });
  if (!peeked || phone) return null;
  return (
    <aside className={css['peek']}>
      <Suspense fallback={<SkeletonRows rows={10} />}>
        <RecordPeek
          key={`${peeked.module}/${peeked.id}`}
          module={peeked.module}
          id={peeked.id}
          onGo={(next) => open(peeked.module, next)}
          onClose={close}
        />
      </Suspense>
    </aside>
  );
}
