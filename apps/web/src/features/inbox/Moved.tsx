import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ApprovalAction } from './approvals.js';

const BY_PEOPLE: readonly string[] = [
  'approve',
  'reject',
  'return',
  'withdraw',
  'add_signer',
  'resubmit',
] satisfies readonly ApprovalAction[];

/** Somebody was quicker: who, what and when. */
export function Moved({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const last = approval.history.findLast(({ actor, action }) => actor !== null && BY_PEOPLE.includes(action));
  const said = last && {
    name: last.actor!.name,
    action: t(`inbox.act.${last.action as ApprovalAction}`),
    time: formatMoment(last.at, locale, Date.now()),
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={said ? `${t('inbox.moved')} · ${t('inbox.movedBy', said)}` : t('inbox.moved')}
      description={t('inbox.movedDetail')}
    />
  );
}
