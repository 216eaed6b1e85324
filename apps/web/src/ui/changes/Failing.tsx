import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import css from './changes.module.css';

/** Records that hold what the new rules refuse: how many, which, and whether they stand in the way. */
export function Failing({ failing }: Pick<DraftImpact, 'failing'>) {
  const { t, i18n } = useTranslation();
  return failing.map(({ module, fields, code, message, rows, at_least: atLeast, blocks, examples }) => (
    <section
      key={`${module} ${fields.join()} ${code}`}
      className={css[blocks ? 'errors' : 'uses']}
      role={blocks ? 'alert' : undefined}
    >
      <h3>
        <TriangleAlert size={16} aria-hidden />{' '}
        {rows === null
          ? t('changes.failingUnknown')
          : t(code === 'unfit_values' ? 'changes.unfit' : atLeast ? 'changes.failingAtLeast' : 'changes.failing', {
              count: rows,
              value: rows.toLocaleString(i18n.language),
            })}
      </h3>
      <p>
        {message} {code === 'unfit_values' ? null : t(blocks ? 'changes.failingBlocks' : 'changes.failingStays')}
      </p>
      <ul>
        {examples.map(({ id, title }) => (
          <li key={id}>
            <a href={`/m/${module}/${id}`} target="_blank" rel="noreferrer">
              {title ?? id}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
