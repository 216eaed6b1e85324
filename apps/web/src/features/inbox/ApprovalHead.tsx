import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApprovalStatus } from '../../ui/ApprovalStatus.js';
import css from './inbox.module.css';

/** Who asks for what, and how it stands. */
export function ApprovalHead({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  return (
    <header className={css['head']}>
      <UserAvatar name={approval.submitter.name} size={40} />
      <div className={css['headWords']}>
        <div className={css['headLine']}>
          <h1 className="ellipsis">{approval.title}</h1>
          <ApprovalStatus status={approval.status} />
        </div>
        <p className="ellipsis">
          {approval.label} · {approval.submitter.name} · {formatMoment(approval.submitted_at, locale, Date.now())}
        </p>
      </div>
      <Link
        to="/m/$module/$record"
        params={{ module: approval.module, record: approval.record }}
        className={css['openRecord'] ?? ''}
      >
        <ExternalLink size={14} aria-hidden /> {t('inbox.openRecord')}
      </Link>
    </header>
  );
}
