import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader, Panel, SkeletonRows } from '@mokuai/ui';
import { moduleQuery } from '../../lib/queries.js';
import { useCrumbs } from '../../ui/crumbs.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { CreateForm } from './CreateForm.js';
import type { Values } from './record-values.js';

const NOTHING: Values = {};

/** A new record of a module. */
export function CreatePage() {
  const { module: name } = useParams({ from: '/shell/m/$module/new' });
  const { set } = useSearch({ from: '/shell/m/$module/new' });
  const module = useQuery(moduleQuery(name));
  return (
    <Panel>
      {module.isPending ? <SkeletonRows rows={10} /> : null}
      {module.isError && !module.data ? (
        <ProblemState error={module.error} retry={() => void module.refetch()} />
      ) : null}
      {module.data ? <Loaded key={name} module={module.data} given={set ?? NOTHING} /> : null}
    </Panel>
  );
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
