import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { isLocked } from '../is-locked.js';
import { StagePath } from './StagePath.js';

interface RecordPathProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
}

/** The way of a record, where its layout says that it has one. */
export function RecordPath({ module, record, approval }: RecordPathProps) {
  const { t } = useTranslation();
  const { path } = module.layouts.detail;
  if (!path) return null;
  const closed = isLocked(record, approval) ? t('path.locked') : undefined;
  return <StagePath module={module} record={record} path={path} closed={closed} />;
}
