import { Button, Input } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { SortableRows } from '@mokuai/ui';
import { useReachable, type Reachable } from '../../lib/reachable.js';
import css from './lists.module.css';

interface ColumnChooserProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly changed: boolean;
  readonly onChange: (paths: readonly string[]) => void;
  readonly onReset: () => void;
}

/** Which columns, in which order: drag, or lift with the space bar and move with the arrows. */
export function ColumnChooser({ module, columns, changed, onChange, onReset }: ColumnChooserProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const reachable = useReachable(module, true);
  const paths = columns.map((c) => c.path);
  const wanted = typed.trim().toLocaleLowerCase();
  const others = [...reachable.values()].filter(
    (r) => !paths.includes(r.path) && (wanted ? r.label.toLocaleLowerCase().includes(wanted) : !r.via),
  );
  return (
    <div className={`${css['chooser']} scroll`} role="group" aria-label={t('list.columns')}>
      <h2>{t('list.shownColumns')}</h2>
      <SortableRows
        plain
        rows={columns.map(({ path, label }) => ({
          key: path,
          content: <span className="ellipsis">{label}</span>,
          moveLabel: t('list.moveColumn', { label }),
          removeLabel: t('list.hideColumn', { label }),
        }))}
        onOrder={onChange}
        onRemove={columns.length > 1 ? (path) => onChange(paths.filter((p) => p !== path)) : undefined}
      />
      <h2>{t('list.hiddenColumns')}</h2>
      <Input
        size="small"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        prefix={<Search size={12} aria-hidden />}
        placeholder={t('list.findField')}
        aria-label={t('list.findField')}
      />
      {others.map((column) => (
        <button
          key={column.path}
          type="button"
          className={css['hidden']}
          onClick={() => onChange([...paths, column.path])}
        >
          <span className="ellipsis">{column.label}</span>
          {t('list.show')}
        </button>
      ))}
      {changed ? (
        <Button type="link" size="small" onClick={onReset}>
          {t('list.resetColumns')}
        </Button>
      ) : null}
    </div>
  );
}
