import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import css from '../designer.module.css';

/** One changed definition: whether it is new, what kind, and which. */
export function ChangeRow({ change }: { readonly change: DraftImpact['changes'][number] }) {
  const { t } = useTranslation();
  return (
    <span className={css['changeRow']}>
      <b data-change={change.change}>{t(`publish.change.${change.change}`)}</b>
      <span>{t(`publish.kind.${change.kind}`)}</span>
      <code className="ellipsis">{change.name}</code>
    </span>
  );
}
