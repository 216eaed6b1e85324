import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord } from '@mokuai/contract';
import { inListOrder, MOST_PRINTED } from '../../lib/print-many.js';
import { useNotices } from '../../ui/notices/use-notices.js';

interface PrintChosenProps {
  readonly module: string;
  readonly rows: readonly ApiRecord[];
  readonly chosen: ReadonlySet<string>;
}

/** Opens the chosen records on paper, beside the list; says so where there are too many for it. */
export function PrintChosen({ module, rows, chosen }: PrintChosenProps) {
  const { t } = useTranslation();
  const { message } = useNotices();
  const print = () => {
    const ids = inListOrder(chosen, rows);
    if (ids.length > MOST_PRINTED)
      void message.warning({
        key: 'print/many',
        content: t('print.tooMany', { most: MOST_PRINTED, count: ids.length }),
      });
    else window.open(`/m/${module}/print?ids=${ids.join(',')}`, '_blank', 'noopener');
  };
  return (
    <button type="button" onClick={print}>
      <Printer size={14} strokeWidth={1.75} aria-hidden />
      {t('print.chosen')}
    </button>
  );
}
