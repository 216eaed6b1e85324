import { usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Blocks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Panel, SkeletonRows } from '@mokuai/ui';
import { LinkButton } from '../../ui/LinkButton.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { fieldTypesQuery } from '../../lib/drafts.js';
import { moduleDeskQuery } from './data/definitions.js';
import { fieldTypeCodeQuery } from './data/field-type-code.js';
import { ModuleEditor } from './ModuleEditor.js';

/** Everything about one module, to be changed as drafts and published. */
export function ModuleEditorPage() {
  const { module } = useParams({ from: '/studio/designer/$module' });
  const { t } = useTranslation();
  const client = useQueryClient();
  usePrefetchQuery(fieldTypesQuery);
  usePrefetchQuery(fieldTypeCodeQuery);
  const { data, error, refetch, isFetchedAfterMount } = useQuery(moduleDeskQuery(module));
  const [generation, setGeneration] = useState(0);
  if (error) {
    return (
      <Panel>
        <ProblemState error={error} retry={() => void refetch()} />
      </Panel>
    );
  }
  // Editing begins with what is on the server now, not with what was there at the last visit.
  if (!data || !isFetchedAfterMount) {
    return (
      <Panel>
        <SkeletonRows />
      </Panel>
    );
  }
  if (!data.entries.some((one) => one.kind === 'module' && one.name === module && one.state !== 'removed')) {
    return (
      <Panel>
        <EmptyState
          icon={Blocks}
          title={t('designer.noModule')}
          action={<LinkButton to="/designer">{t('designer.allModules')}</LinkButton>}
          role="alert"
        />
      </Panel>
    );
  }
  return (
    <ModuleEditor
      key={`${module} ${generation}`}
      name={module}
      entries={data.entries}
      live={data.live}
      onReload={() => {
        void client.fetchQuery({ ...moduleDeskQuery(module), staleTime: 0 }).then(() => setGeneration((n) => n + 1));
      }}
    />
  );
}
