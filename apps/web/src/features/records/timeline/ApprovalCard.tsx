import { Link } from '@tanstack/react-router';
import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { ApprovalPath } from '../../../ui/ApprovalPath.js';
import css from './timeline.module.css';

/** The record's approval: how it stands, its way, and where to act on it. */
export function ApprovalCard({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const waiting = approval.waitingFor.map((p) => p.name).join(t('list.comma'));
  return (
    <section className={css['approval']} aria-label={approval.label}>
      <p className={css['line']}>
        <span>
          <Stamp size={14} strokeWidth={1.75} aria-hidden />
          <b>{approval.label}</b>{' '}
          {waiting === '' ? t(`approval.status.${approval.status}`) : t('approval.waitingFor', { names: waiting })}
        </span>
        <Link to="/inbox" search={{ id: approval.id }}>
          {t('approval.open')}
        </Link>
      </p>
      <ApprovalPath approval={approval} />
    </section>
  );
}
