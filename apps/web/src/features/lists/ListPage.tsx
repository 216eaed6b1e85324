import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { EffectiveModule } from '@mokuai/contract';
import { Panel, SkeletonRows } from '@mokuai/ui';
import { moduleQuery } from '../../lib/queries.js';
import { useCrumbs } from '../../ui/crumbs.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { ModuleList } from './ModuleList.js';

/** The list of a module, made from its definition. */
export function ListPage() {
  const { module: name } = useParams({ from: '/shell/m/$module' });
  const module = useQuery(moduleQuery(name));
  return (
    <Panel>
      {module.isPending ? <SkeletonRows rows={12} /> : null}
      {module.isError && !module.data ? (
        <ProblemState error={module.error} retry={() => void module.refetch()} />
      ) : null}
      {module.data ? <Loaded key={name} module={module.data} /> : null}
    </Panel>
  );
}

function Loaded({ module }: { readonly module: EffectiveModule }) {
  useCrumbs([{ label: module.plural }]);
  return <ModuleList module={module} />;
}
