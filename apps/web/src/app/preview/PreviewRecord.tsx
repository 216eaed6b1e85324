import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule, RecordPage } from '@mokuai/contract';
import { SkeletonRows, useNarrow, usePhone } from '@mokuai/ui';
import { EditForm } from '../../features/records/EditForm.js';
import { Highlights } from '../../features/records/Highlights.js';
import { RecordActions } from '../../features/records/RecordActions.js';
import { RecordDetail } from '../../features/records/RecordDetail.js';
import { RecordHeader } from '../../features/records/RecordHeader.js';
import { Timeline } from '../../features/records/timeline/Timeline.js';
import { useRecordApproval } from '../../features/records/use-record-approval.js';
import { recordQuery } from '../../features/records/use-record.js';
import { useLaidOut } from '../../lib/laid-out.js';
import { api } from '../../lib/api.js';
import { keys, moduleQuery } from '../../lib/queries.js';
import type { PreviewPage } from '../../lib/preview-frame.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { tellShown } from './tell-shown.js';
import { sampleRecord, withEveryField } from './sample-record.js';
import css from './preview.module.css';

interface PreviewRecordProps {
  readonly module: EffectiveModule;
  /** Is there a table of records yet? */
  readonly isLive: boolean;
  readonly page: 'edit' | 'detail';
  readonly wanted: string | undefined;
  readonly onPage: (page: PreviewPage) => void;
}

/** A real record on the drafted page; an empty one where there is none. */
export function PreviewRecord({ module, isLive, page, wanted, onPage }: PreviewRecordProps) {
  const live = useQuery({ ...moduleQuery(module.name), enabled: isLive });
  const newest = { fields: [], sort: ['-updated_at'], limit: 1 };
  const first = useQuery({
    queryKey: keys.list(module.name, newest),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module.name}/query`, newest, { signal }),
    enabled: isLive && wanted === undefined,
  });
  const id = wanted ?? first.data?.data[0]?.id;
  const found = useQuery({
    ...recordQuery(live.data ?? module, id ?? ''),
    enabled: live.data !== undefined && id !== undefined,
  });
  const error = live.error ?? first.error ?? found.error;
  if (error) return <ProblemState error={error} retry={() => void found.refetch()} />;
  const none = !isLive || (wanted === undefined && first.data?.data.length === 0);
  if (!found.data && !none) return <SkeletonRows rows={10} />;
  const record = found.data ? withEveryField(module, found.data) : sampleRecord(module);
  return <Shown module={module} record={record} isSample={!found.data} page={page} onPage={onPage} />;
}

interface ShownProps extends Pick<PreviewRecordProps, 'module' | 'page' | 'onPage'> {
  readonly record: ApiRecord;
  readonly isSample: boolean;
}

function Shown({ module: whole, record, isSample, page, onPage }: ShownProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const phone = usePhone();
  const [tab, setTab] = useState<string>();
  const drafted = useLaidOut(whole, record);
  useEffect(() => tellShown(record.business_type), [record.business_type]);
  const { related } = drafted.layouts.detail;
  // Lists by a lookup that is only drafted have nothing to ask for yet.
  const others = useQueries({ queries: related.map((list) => ({ ...moduleQuery(list.module), retry: false })) });
  const lists = related.filter(
    (list, index) => !isSample && others[index]?.data?.fields.some((field) => field.name === list.via),
  );
  const waiting = others.some((one) => one.isPending) ? 0 : related.length - lists.length;
  const detail = { ...drafted.layouts.detail, related: lists };
  const module = { ...drafted, layouts: { ...drafted.layouts, detail } };
  const approval = useRecordApproval(module.name, isSample ? undefined : record);
  if (page === 'edit') {
    return (
      <>
        <RecordHeader module={module} record={record} actions={null} />
        <EditForm module={module} record={record} onDone={() => onPage('detail')} />
      </>
    );
  }
  const actions = <RecordActions module={module} record={record} approval={approval} onEdit={() => onPage('edit')} />;
  return (
    <>
      <RecordHeader module={module} record={record} actions={phone ? null : actions} />
      <Highlights module={module} record={record} />
      <div className={css['split']}>
        <div className={css['main']}>
          <RecordDetail module={module} record={record} approval={approval} tab={tab} onTab={setTab} />
          {waiting > 0 ? <p className={css['note']}>{t('preview.listsLater', { count: waiting })}</p> : null}
        </div>
        {narrow || isSample ? null : <Timeline module={module} record={record} approval={approval} />}
      </div>
      {phone ? <footer className={css['foot']}>{actions}</footer> : null}
    </>
  );
}
