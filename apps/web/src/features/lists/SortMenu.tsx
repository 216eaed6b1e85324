import { Button, Popover } from 'antd';
import { ArrowDownUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@mokuai/ui';
import { sortTerm } from '../../lib/sort.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './lists.module.css';

const SortEditor = lazy(() => import('../../ui/SortEditor.js').then((m) => ({ default: m.SortEditor })));

interface SortMenuProps {
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly sort: readonly string[];
  readonly onChange: (sort: readonly string[]) => void;
  readonly iconOnly?: boolean;
}

/** By what the list is sorted, first to last. */
export function SortMenu({ reachable, sort, onChange, iconOnly = false }: SortMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const first = sort[0] === undefined ? undefined : sortTerm(sort[0]);
  const name = first ? (reachable.get(first.path)?.label ?? first.path) : t('list.sort');
  const content = (
    <div className={css['menu']} role="group" aria-label={t('list.sort')}>
      <Suspense fallback={<SkeletonRows rows={2} />}>
        <SortEditor sort={sort} reachable={reachable} onChange={onChange} />
      </Suspense>
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={content}
      arrow={false}
      destroyOnHidden
    >
      <Button
        type={iconOnly ? 'default' : 'text'}
        size={iconOnly ? 'middle' : 'small'}
        icon={<ArrowDownUp size={iconOnly ? 18 : 14} aria-hidden />}
        aria-label={t('list.sortBy', { name })}
      >
        {iconOnly ? null : name}
      </Button>
    </Popover>
  );
}
