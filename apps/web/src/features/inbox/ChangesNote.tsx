import { useQuery } from '@tanstack/react-query';
import { Diff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { moduleQuery } from '../../lib/queries.js';
import css from './values.module.css';

/** Says that the record is not any more as it was submitted, and in what. */
export function ChangesNote({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const { data: module } = useQuery(moduleQuery(approval.module));
  const names = Object.keys(approval.changes);
  if (names.length === 0) return null;
  const labels = names.flatMap((name) => module?.fields.find((f) => f.name === name)?.label ?? []);
  return (
    <p className={css['note']} role="status">
      <Diff size={16} strokeWidth={1.75} aria-hidden />
      <b>{t('inbox.changed', { count: names.length })}</b>
      <span>{labels.join(t('inbox.comma'))}</span>
    </p>
  );
}
