import { useQuery, usePrefetchQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { LayoutGrid, Plus, SearchX, Share2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import { EmptyState, PageHeader, Panel, SearchInput, SkeletonRows, usePhone } from '@mokuai/ui';
import { impactQuery } from '../../lib/drafts.js';
import { findIn, learnPinyin } from '../../lib/sounds-like.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { isBuiltIn } from './data/built-in.js';
import { definitionsQuery } from './data/definitions.js';
import { fieldTypeCodeQuery } from './data/field-type-code.js';
import { Invitation } from './modules/Invitation.js';
import { ModuleCard } from './modules/ModuleCard.js';
import { NewModuleDialog } from './modules/NewModuleDialog.js';
import { PackagesMenu } from './modules/PackagesMenu.js';
import { useRecordCounts } from './modules/use-record-counts.js';
import { PublishBar } from './publish/PublishBar.js';
import { WholeParts } from './studio/WholeParts.js';
import { useLocalText } from './use-local-text.js';
import css from './designer.module.css';
import modulesCss from './modules/modules.module.css';

const RelationsPicture = lazy(() =>
  import('./modules/RelationsPicture.js').then((m) => ({ default: m.RelationsPicture })),
);

const STATES = ['all', 'live', 'draft', 'builtIn'] as const;
type State = (typeof STATES)[number];

function isIn(state: State, entry: DefinitionEntry, waiting: number): boolean {
  const builtIn = isBuiltIn('module', entry.name);
  if (state === 'all') return true;
  if (state === 'builtIn') return builtIn;
  return !builtIn && (state === 'live' ? entry.state === 'published' : entry.state !== 'published' || waiting > 0);
}

/** All modules of the application, as cards or as a picture of what looks up what, and the way to a new one. */
export function DesignerPage() {
  const { t } = useTranslation();
  const say = useLocalText();
  const phone = usePhone();
  usePrefetchQuery(fieldTypeCodeQuery);
  const { data, error, refetch } = useQuery(definitionsQuery('module'));
  const { data: impact } = useQuery(impactQuery);
  const counts = useRecordCounts();
  const [adding, setAdding] = useState(false);
  const [view, setView] = useState<'cards' | 'relations'>('cards');
  const [state, setState] = useState<State>('all');
  const [written, setWritten] = useState('');
  const [, setLearned] = useState(false);
  useEffect(() => void learnPinyin().then(() => setLearned(true)), []);
  const waitingFor = (name: string): number =>
    (impact?.changes ?? []).filter((one) =>
      one.kind === 'module' ? one.name === name : one.name.startsWith(`${name}.`),
    ).length;
  const shown = (data ?? []).filter((entry) => {
    const { label } = entry.document as ModuleDocument;
    const words = [entry.name, say(label), ...(typeof label === 'object' ? Object.values(label) : [])];
    return isIn(state, entry, waitingFor(entry.name)) && words.some((one) => findIn(one, written) !== null);
  });
  const modules = (data ?? [])
    .filter((entry) => entry.state !== 'removed')
    .map((one) => one.document as ModuleDocument);
  const inviting = data !== undefined && data.every(({ name }) => isBuiltIn('module', name));
  return (
    <Panel label={t('nav.designer')}>
      <PageHeader
        icon="blocks"
        title={t('nav.designer')}
        beside={data && !inviting ? <span className="num">{data.length}</span> : null}
        actions={
          <>
            {phone ? null : <WholeParts />}
            <PackagesMenu />
            <Button type="primary" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
              {t('designer.newModule')}
            </Button>
          </>
        }
      />
      {inviting ? null : (
        <div className={modulesCss['bar']} role="search">
          <SearchInput
            value={written}
            onChange={setWritten}
            label={t('modules.search')}
            clearLabel={t('modules.clearSearch')}
          />
          <Segmented<State>
            aria-label={t('modules.filter')}
            value={state}
            onChange={setState}
            options={STATES.map((value) => ({ value, label: t(`modules.state.${value}`) }))}
          />
          {phone ? null : <i />}
          <Segmented<'cards' | 'relations'>
            aria-label={t('modules.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'cards', icon: <LayoutGrid size={14} aria-hidden />, label: t('modules.cards') },
              { value: 'relations', icon: <Share2 size={14} aria-hidden />, label: t('modules.relations') },
            ]}
          />
          {phone ? <WholeParts /> : null}
        </div>
      )}
      {data && !inviting && view === 'relations' ? (
        <Suspense
          fallback={
            <div className={css['modules']}>
              <SkeletonRows />
            </div>
          }
        >
          <RelationsPicture modules={modules} found={new Set(shown.map((entry) => entry.name))} />
        </Suspense>
      ) : (
        <div className={`${css['modules']} scroll`}>
          {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
          {!data && !error ? <SkeletonRows /> : null}
          {inviting ? <Invitation onNew={() => setAdding(true)} /> : null}
          {inviting && shown.length > 0 ? <h2 className={modulesCss['head']}>{t('modules.state.builtIn')}</h2> : null}
          {!inviting && data && shown.length === 0 ? (
            <EmptyState
              icon={SearchX}
              title={t('modules.noneFound')}
              action={
                <Button
                  onClick={() => {
                    setWritten('');
                    setState('all');
                  }}
                >
                  {t('modules.showAll')}
                </Button>
              }
            />
          ) : null}
          <div className={modulesCss['cards']}>
            {shown.map((entry) => (
              <ModuleCard
                key={entry.name}
                entry={entry}
                records={counts.get(entry.name)}
                waiting={waitingFor(entry.name)}
              />
            ))}
          </div>
        </div>
      )}
      <PublishBar />
      {adding ? (
        <NewModuleDialog taken={(data ?? []).map((entry) => entry.name)} onClose={() => setAdding(false)} />
      ) : null}
    </Panel>
  );
}
