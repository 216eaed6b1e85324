import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader, Panel, SkeletonRows } from '@mokuai/ui';
import { moduleQuery } from '../../lib/queries.js';
import { useCrumbs } from '../../ui/crumbs.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { CreateForm } from './CreateForm.js';
import { copiedValues, type Values } from './record-values.js';
import { recordQuery } from './use-record.js';

const NOTHING: Values = {};

/** A new record of a module. */
export function CreatePage() {
  const { module: name } = useParams({ from: '/shell/m/$module/new' });
  const { set, copy } = useSearch({ from: '/shell/m/$module/new' });
  const module = useQuery(moduleQuery(name));
  return (
    <Panel>
      {module.isPending ? <SkeletonRows rows={10} /> : null}
      {module.isError && !module.data ? (
        <ProblemState error={module.error} retry={() => void module.refetch()} />
      ) : null}
      {module.data && copy === undefined ? <Loaded key={name} module={module.data} given={set ?? NOTHING} /> : null}
      {module.data && copy !== undefined ? <Copied key={copy} module={module.data} id={copy} /> : null}
    </Panel>
  );
}

/** A new record that begins as another one is. */
function Copied({ module, id }: { readonly module: EffectiveModule; readonly id: string }) {
  const { data: record, error, refetch } = useQuery(recordQuery(module, id));
  if (error && !record) return <ProblemState error={error} retry={() => void refetch()} />;
  return record ? <Copy module={module} record={record} /> : <SkeletonRows rows={10} />;
}

function Copy({ module, record }: { readonly module: EffectiveModule; readonly record: ApiRecord }) {
  // What it begins as does not change with the record.
  const [given] = useState(() => copiedValues(module, record));
  return <Loaded module={module} given={given} />;
}

function Loaded({ module, given }: { readonly module: EffectiveModule; readonly given: Values }) {
  const { t } = useTranslation();
  const title = t('list.create', { label: module.label });
  useCrumbs([{ label: module.plural, to: `/m/${module.name}` }, { label: title }]);
  return (
    <>
      <PageHeader icon={module.icon} title={title} />
      {module.can.create ? (
        <CreateForm module={module} given={given} />
      ) : (
        <EmptyState
          icon={Lock}
          title={t('record.noCreate', { label: module.label })}
          detail={t('record.noCreateDetail')}
        />
      )}
    </>
  );
}
