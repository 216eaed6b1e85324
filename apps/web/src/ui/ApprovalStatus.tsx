import { useTranslation } from 'react-i18next';
import type { ApiRecord } from '@mokuai/contract';
import { type Hue, OptionTag } from '@mokuai/ui';

const COLOR: Readonly<Record<ApiRecord['approval_status'], Hue>> = {
  none: 'gray',
  pending: 'orange',
  returned: 'yellow',
  approved: 'green',
  rejected: 'red',
  withdrawn: 'gray',
};

/** Where a record stands between submission and decision. */
export function ApprovalStatus({ status }: { readonly status: ApiRecord['approval_status'] }) {
  const { t } = useTranslation();
  return <OptionTag label={t(`approval.status.${status}`)} color={COLOR[status]} dot />;
}
