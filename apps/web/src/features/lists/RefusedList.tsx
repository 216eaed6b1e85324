import { CircleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import type { RefusedRecord } from '../../lib/bulk.js';
import { describeProblem } from '../../lib/describe-problem.js';
import { titleOf } from '../../field-views/titles.js';
import css from './selection-bar.module.css';

interface RefusedListProps {
  readonly module: EffectiveModule;
  readonly rows: readonly ApiRecord[];
  readonly refused: readonly RefusedRecord[];
  readonly onClose: () => void;
}

/** The records that were left as they are, each with its reason. */
export function RefusedList({ module, rows, refused, onClose }: RefusedListProps) {
  const { t } = useTranslation();
  const titles = new Map(rows.map((r) => [r.id, titleOf(module, r)]));
  return (
    <section className={css['refused']} role="alert" aria-label={t('list.bulkRefused', { count: refused.length })}>
      <header>
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
        <strong>{t('list.bulkRefused', { count: refused.length })}</strong>
        <button type="button" aria-label={t('list.cellIgnore')} onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </header>
      <ul className="scroll">
        {refused.map(({ id, problem }) => {
          const { title, detail } = describeProblem(problem, t);
          return (
            <li key={id}>
              <Link to="/m/$module/$record" params={{ module: module.name, record: id }} className="ellipsis">
                {titles.get(id) || t('record.untitled')}
              </Link>
              <span>{detail || title}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
