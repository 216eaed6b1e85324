import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Blocks, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import { EmptyState, Icon, OptionTag, PageHeader, Panel, SkeletonRows } from '@mokuai/ui';
import { ProblemState } from '../../ui/ProblemState.js';
import { definitionsQuery } from './data/definitions.js';
import { isBuiltIn } from './data/built-in.js';
import { NewModuleDialog } from './modules/NewModuleDialog.js';
import { PublishBar } from './publish/PublishBar.js';
import { WholeParts } from './studio/WholeParts.js';
import { useLocalText } from './use-local-text.js';
import css from './designer.module.css';

const STATE_COLOR = { published: 'green', draft: 'orange', removed: 'red' } as const;

/** All modules of the application, and the way to a new one. */
export function DesignerPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(definitionsQuery('module'));
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
      {t('designer.newModule')}
    </Button>
  );
  return (
    <Panel label={t('nav.designer')}>
      <PageHeader
        icon="blocks"
        title={t('nav.designer')}
        beside={data ? <span className="num">{data.length}</span> : null}
        actions={
          <>
            <WholeParts />
            {add}
          </>
        }
      />
      <div className={`${css['modules']} scroll`}>
        {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
        {!data && !error ? <SkeletonRows /> : null}
        {data?.length === 0 ? (
          <EmptyState icon={Blocks} title={t('designer.noModules')} detail={t('designer.noModulesDetail')} />
        ) : null}
        <div className={css['cards']}>
          {data?.map((entry) => (
            <ModuleCard key={entry.name} entry={entry} />
          ))}
        </div>
      </div>
      <PublishBar />
      {adding ? (
        <NewModuleDialog taken={(data ?? []).map((entry) => entry.name)} onClose={() => setAdding(false)} />
      ) : null}
    </Panel>
  );
}

function ModuleCard({ entry }: { readonly entry: DefinitionEntry }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const document = entry.document as ModuleDocument;
  const content = (
    <>
      <span className={css['moduleSign']}>
        <Icon name={document.icon} size={18} />
      </span>
      <span className={css['cardWords']}>
        <strong className="ellipsis">{say(document.label, entry.name)}</strong>
        <small>
          <code>{entry.name}</code> · {t('designer.fieldCount', { count: document.fields.length })}
        </small>
      </span>
      {isBuiltIn('module', entry.name) ? (
        <OptionTag label={t('designer.builtIn')} />
      ) : (
        <OptionTag label={t(`designer.state.${entry.state}`)} color={STATE_COLOR[entry.state]} dot />
      )}
    </>
  );
  // What is to be removed can be kept by discarding its draft, but not be edited.
  if (entry.state === 'removed') return <div className={css['card']}>{content}</div>;
  return (
    <Link to="/designer/$module" params={{ module: entry.name }} className={css['card'] ?? ''}>
      {content}
    </Link>
  );
}
