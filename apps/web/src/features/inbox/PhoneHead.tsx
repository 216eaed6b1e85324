import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApprovalStatus } from '../../ui/ApprovalStatus.js';
import { useFacts } from './Facts.js';
import css from './phone.module.css';

interface PhoneHeadProps {
  readonly approval: ApprovalDetail;
  readonly onBack: (() => void) | undefined;
}

/** What kind of submission this is, the way back, and the way to its record. */
export function PhoneHead({ approval, onBack }: PhoneHeadProps) {
  const { t } = useTranslation();
  return (
    <header className={css['bar']}>
      <Button type="text" icon={<ChevronLeft size={22} />} aria-label={t('inbox.back')} onClick={onBack} />
      <strong className="ellipsis">{approval.label}</strong>
      <Link
        to="/m/$module/$record"
        params={{ module: approval.module, record: approval.record }}
        aria-label={t('inbox.openRecord')}
      >
        <ExternalLink size={18} strokeWidth={1.75} aria-hidden />
      </Link>
    </header>
  );
}

/** The submission at a glance: who asks for what, and the figures it turns on. */
export function PhoneSummary({ approval }: { readonly approval: ApprovalDetail }) {
  const { locale } = usePreferences();
  const facts = useFacts(approval, 3);
  return (
    <section className={css['summary']}>
      <div className={css['who']}>
        <UserAvatar name={approval.submitter.name} size={40} />
        <div>
          <h1>{approval.title}</h1>
          <p>
            {approval.submitter.name} · {formatMoment(approval.submitted_at, locale, Date.now())}
          </p>
        </div>
        <ApprovalStatus status={approval.status} />
      </div>
      {facts.length > 0 ? (
        <dl className={css['facts']}>
          {facts.map((field) => (
            <div key={field.name}>
              <dt className="ellipsis">{field.label}</dt>
              <dd className="num">
                <Value field={field} value={approval.values[field.name]} place="inline" />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
