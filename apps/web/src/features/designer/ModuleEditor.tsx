import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import { Tabs } from '@mokuai/ui';
import { isBuiltIn } from './data/built-in.js';
import { draftsChanged, fieldTypesQuery } from '../../lib/drafts.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';
import { learn } from '../../lib/i18n.js';
import { definitions, draftRemoval, saveDraft } from './data/definitions.js';
import { useDesk } from './data/use-desk.js';
import { EditorBar } from './EditorBar.js';
import { FieldsTab } from './FieldsTab.js';
import { PublishBar } from './publish/PublishBar.js';
import { deskKey, documentOn } from './state/desk.js';
import { ConflictNotice } from './studio/ConflictNotice.js';
import { Waiting } from './studio/Waiting.js';
import { removalOf } from './state/removal.js';
import { useLocalText } from './use-local-text.js';
import { useShortcuts } from './use-shortcuts.js';
import css from './designer.module.css';

const route = getRouteApi('/studio/designer/$module');

/** The form is where one begins; the other parts come when they are asked for. */
const TABS = {
  fields: FieldsTab,
  views: lazy(() => import('./tabs/ViewsTab.js').then((m) => ({ default: m.ViewsTab }))),
  numbering: lazy(() => import('./tabs/NumberingTab.js').then((m) => ({ default: m.NumberingTab }))),
  flows: lazy(async () => {
    const [tab] = await Promise.all([import('./flows/FlowsTab.js'), learn('flows')]);
    return { default: tab.FlowsTab };
  }),
  rights: lazy(() => import('./tabs/RightsTab.js').then((m) => ({ default: m.RightsTab }))),
  settings: lazy(async () => {
    const [tab] = await Promise.all([import('./settings/SettingsTab.js'), learn('settings')]);
    return { default: tab.SettingsTab };
  }),
};
type TabName = keyof typeof TABS;
/** What is there to edit of a module that is built in. */
const BUILT_IN_TABS: readonly TabName[] = ['views', 'flows', 'rights'];

interface ModuleEditorProps {
  readonly name: string;
  readonly entries: readonly DefinitionEntry[];
  readonly live: readonly DefinitionEntry[];
  /** Begins again with what is on the server. */
  readonly onReload: () => void;
}

/** The parts of a module as tabs, saved as drafts while they are edited, over one bar to publish them. */
export function ModuleEditor({ name, entries, live, onReload }: ModuleEditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const search = route.useSearch();
  const session = useDesk(entries);
  const { data: types } = useSuspenseQuery(fieldTypesQuery);
  const published = useMemo(() => new Map(live.map((one) => [deskKey(one.kind, one.name), one])), [live]);
  useShortcuts(session);
  const builtIn = isBuiltIn('module', name);
  const offered = builtIn ? BUILT_IN_TABS : (Object.keys(TABS) as TabName[]);
  const active = offered.find((one) => one === search.tab) ?? offered[0] ?? 'views';
  const Tab = TABS[active];
  const module =
    documentOn(session.desk, 'module', name) ??
    (entries.find((one) => one.kind === 'module')?.document as ModuleDocument);
  const remove = async (): Promise<void> => {
    await session.saveNow();
    const { removed, changed } = removalOf(name, await definitions({}));
    for (const one of changed) await saveDraft(one.kind, one.name, one.document, null);
    for (const one of removed) await draftRemoval(one.kind, one.name);
    await draftsChanged(client);
    void message.success(t('designer.removalDrafted'));
    void navigate({ to: '/designer' });
  };
  const askRemove = (): void =>
    void modal.confirm({
      title: t('designer.removeModuleTitle', { module: say(module.label, name) }),
      content: t(published.has(deskKey('module', name)) ? 'designer.removeModuleDetail' : 'designer.removeDraftDetail'),
      okText: t('designer.removeModule'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      onOk: remove,
    });
  return (
    <section className={css['studio']} aria-label={`${t('nav.designer')} · ${say(module.label, name)}`}>
      <EditorBar
        session={session}
        module={module}
        isLive={published.has(deskKey('module', name))}
        onRemove={builtIn ? undefined : askRemove}
        tabs={
          <Tabs
            label={t('designer.parts')}
            active={active}
            tabs={offered.map((key) => ({ key, label: t(`designer.tab.${key}`) }))}
            onChoose={(tab) =>
              void navigate({ to: '/designer/$module', params: { module: name }, search: { tab }, replace: true })
            }
          />
        }
      />
      <ConflictNotice session={session} onReload={onReload} />
      <Suspense fallback={<Waiting />}>
        <Tab session={session} module={module} types={types} published={published} />
      </Suspense>
      <LeaveGuard dirty={session.saving.kind === 'conflict'} wholePage />
      <PublishBar
        saving={session.saving.kind}
        before={session.saveNow}
        module={name}
        label={say(module.label, name)}
        onChanged={onReload}
      />
    </section>
  );
}
