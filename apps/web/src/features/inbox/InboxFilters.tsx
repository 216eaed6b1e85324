import { Button, Dropdown } from 'antd';
import { ListChecks, ListFilter, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalBox } from '@mokuai/contract';
import { SearchInput } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import type { BoxSearch } from './approvals.js';
import css from './list.module.css';

interface InboxFiltersProps {
  readonly search: BoxSearch;
  readonly onSearch: (search: BoxSearch) => void;
  readonly modules: ApprovalBox['modules'];
  readonly selecting: boolean;
  /** Undefined where there is nothing to decide on. */
  readonly onSelecting: ((selecting: boolean) => void) | undefined;
}

/** Looks for submissions by words and type, and begins to select several. */
export function InboxFilters({ search, onSearch, modules, selecting, onSelecting }: InboxFiltersProps) {
  const { t } = useTranslation();
  const app = useAppInfo();
  const [text, setText] = useState(search.q ?? '');
  const labelOf = (name: string): string => app.modules.find((m) => m.name === name)?.label ?? name;
  useEffect(() => setText(search.q ?? ''), [search.q]);
  useEffect(() => {
    const q = text.trim() || undefined;
    if (q === search.q) return;
    const timer = setTimeout(() => onSearch({ ...search, q }), 250);
    return () => clearTimeout(timer);
  }, [text, search, onSearch]);
  return (
    <div className={css['filters']} role="search">
      <SearchInput
        value={text}
        onChange={setText}
        onEnter={() => onSearch({ ...search, q: text.trim() || undefined })}
        label={t('inbox.search')}
        clearLabel={t('inbox.clearSearch')}
      />
      {modules.length > 1 || search.module ? (
        <Dropdown
          trigger={['click']}
          menu={{
            selectable: true,
            selectedKeys: [search.module ?? ''],
            items: [
              { key: '', label: t('inbox.allTypes') },
              ...modules.map(({ name, count }) => ({ key: name, label: labelOf(name), extra: count })),
            ],
            onClick: ({ key }) => onSearch({ ...search, module: key || undefined }),
          }}
        >
          <Button icon={<ListFilter size={14} />}>
            <span className="ellipsis">{search.module ? labelOf(search.module) : t('inbox.type')}</span>
          </Button>
        </Dropdown>
      ) : null}
      {onSelecting ? (
        <Button
          icon={selecting ? <X size={14} /> : <ListChecks size={14} />}
          aria-label={t(selecting ? 'inbox.endBatch' : 'inbox.batch')}
          aria-pressed={selecting}
          onClick={() => onSelecting(!selecting)}
        >
          {selecting ? null : t('inbox.batch')}
        </Button>
      ) : null}
    </div>
  );
}
