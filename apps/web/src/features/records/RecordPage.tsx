import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { EffectiveModule } from '@mokuai/contract';
import { Panel, SkeletonRows, useNarrow, usePhone } from '@mokuai/ui';
import { useLaidOut } from '../../lib/laid-out.js';
import { moduleQuery } from '../../lib/queries.js';
import { useWatch } from '../../lib/watched.js';
import { useCrumbs } from '../../ui/crumbs.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { EditForm } from './EditForm.js';
import { Highlights } from './Highlights.js';
import { RecordActions } from './RecordActions.js';
import { RecordDetail } from './RecordDetail.js';
import { RecordHeader } from './RecordHeader.js';
import { RecordPath } from './path/RecordPath.js';
import { Stepper } from './Stepper.js';
import { Timeline } from './timeline/Timeline.js';
import { useRecordApproval } from './use-record-approval.js';
import { recordQuery } from './use-record.js';
import { useTrail } from './use-trail.js';
import { titleOf } from '../../field-views/titles.js';
import css from './record.module.css';

/** One record: read, changed, decided about. */
export function RecordPage() {
  const { module: name, record } = useParams({ from: '/shell/m/$module/$record' });
  const { t } = useTranslation();
  const module = useQuery(moduleQuery(name));
  return (
    <Panel>
      {module.isPending ? <SkeletonRows rows={10} /> : null}
      {module.isError && !module.data ? (
        <ProblemState
          error={module.error}
          retry={() => void module.refetch()}
          gone={{ to: '/', way: t('notFound.home') }}
        />
      ) : null}
      {module.data ? <Loaded key={`${name}/${record}`} module={module.data} id={record} /> : null}
    </Panel>
  );
}

function Loaded({ module: plain, id }: { readonly module: EffectiveModule; readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/m/$module/$record' });
  const { tab, edit } = useSearch({ from: '/shell/m/$module/$record' });
  const narrow = useNarrow();
  const phone = usePhone();
  useWatch(plain.name, id);
  const query = useQuery(recordQuery(plain, id));
  const place = useTrail(plain.name, id);
  const record = query.data;
  const module = useLaidOut(plain, record);
  const approval = useRecordApproval(module.name, record);
  const title = record ? titleOf(module, record) : '';
  useCrumbs([
    { label: module.plural, to: `/m/${module.name}` },
    ...(title === '' && !query.isPending ? [] : [{ label: title }]),
  ]);
  if (query.isPending) return <SkeletonRows rows={10} />;
  if (!record) {
    const gone = {
      to: `/m/${module.name}`,
      way: t('record.gone.way', { module: module.plural }),
      title: t('record.gone.title'),
      detail: t('record.gone.detail'),
    };
    return <ProblemState error={query.error} retry={() => void query.refetch()} gone={gone} />;
  }
  const setEdit = (on: boolean) =>
    void navigate({
      search: (now) => ({ ...(now.tab ? { tab: now.tab } : {}), ...(on ? { edit: true as const } : {}) }),
      replace: !on,
    });
  const setTab = (next: string) => void navigate({ search: { tab: next }, replace: true });
  if (edit && module.can.update) {
    return (
      <>
        <RecordHeader module={module} record={record} actions={null} />
        <EditForm module={module} record={record} onDone={() => setEdit(false)} />
      </>
    );
  }
  const actions = (
    <>
      <Stepper
        place={place}
        onGo={(next) =>
          void navigate({
            to: '/m/$module/$record',
            params: { module: module.name, record: next },
            search: (now) => (now.tab ? { tab: now.tab } : {}),
            replace: true,
          })
        }
      />
      <RecordActions module={module} record={record} approval={approval} onEdit={() => setEdit(true)} />
    </>
  );
  return (
    <>
      <RecordHeader module={module} record={record} actions={phone ? null : actions} />
      <Highlights module={module} record={record} />
      <div className={css['split']}>
        <div className={css['main']}>
          <RecordPath module={module} record={record} approval={approval} />
          <RecordDetail module={module} record={record} approval={approval} tab={tab} onTab={setTab} />
        </div>
        {narrow ? null : <Timeline module={module} record={record} approval={approval} />}
      </div>
      {phone ? <footer className={css['foot']}>{actions}</footer> : null}
    </>
  );
}
