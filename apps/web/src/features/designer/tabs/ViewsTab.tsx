import { Button } from 'antd';
import { Plus, Table2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewDocument } from '@mokuai/definition';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { learn } from '../../../lib/i18n.js';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { documentsOn, withDocument } from '../state/desk.js';
import { useLocalText } from '../use-local-text.js';
import { SideList } from './SideList.js';
import { stateMark } from './StateMark.js';
import type { TabProps } from './tab.js';
import { inOrder, reordered } from './view-order.js';

// With it come calendars and boards.
const ViewEditor = lazy(async () => {
  const [editor] = await Promise.all([import('./ViewEditor.js'), learn('viewtypes')]);
  return { default: editor.ViewEditor };
});

const FIRST_COLUMNS = 6;

/** The ways of listing a module's records. */
export function ViewsTab({ session, module, published }: TabProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const faultsOf = useFaults(session);
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const views = inOrder(documentsOn(session.desk, 'view').filter((view) => view.module === module.name));
  const view = views.find((one) => one.name === chosen) ?? views[0];
  const address = (name: string): string => `${module.name}.${name}`;
  return (
    <SideList
      label={t('designer.tab.views')}
      active={view?.name}
      onChoose={setChosen}
      actions={[{ label: t('view.add'), onClick: () => setAdding(true) }]}
      groups={[
        {
          empty: t('view.none'),
          onOrder: (names) =>
            session.change(
              reordered(views, names).reduce((desk, one) => withDocument(desk, one), session.desk),
              'view.order',
            ),
          items: views.map((one, index) => ({
            key: one.name,
            label: say(one.label, one.name),
            note: [
              ...(index === 0 ? [t('viewEditor.opensWith')] : []),
              t('view.columnCount', { count: one.columns.length }),
            ].join(' · '),
            mark: stateMark(published.get(`view/${address(one.name)}`), one),
            faulty: faultsOf('view', address(one.name)).length > 0,
          })),
        },
      ]}
    >
      {view ? (
        <Suspense fallback={<SkeletonRows rows={8} />}>
          <ViewEditor
            key={view.name}
            view={view}
            module={module}
            live={published.has(`module/${module.name}`)}
            faults={faultsOf('view', address(view.name))}
            onChange={(next, key) => session.put(next, `view.${view.name}.${key}`)}
            onField={(field, next) =>
              session.change(
                withDocument(withDocument(session.desk, { ...module, fields: [...module.fields, field] }), next),
                `view.${view.name}.type`,
              )
            }
            onRemove={() => session.remove('view', address(view.name))}
          />
        </Suspense>
      ) : (
        <EmptyState
          icon={Table2}
          title={t('view.none')}
          detail={t('view.noneDetail')}
          action={
            <Button type="primary" icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
              {t('view.add')}
            </Button>
          }
        />
      )}
      {adding ? (
        <NameDialog
          title={t('view.add')}
          okText={t('designer.create')}
          fallback="view"
          taken={views.map((one) => one.name)}
          onClose={() => setAdding(false)}
          onCreate={(name, label) => {
            const next: ViewDocument = {
              kind: 'view',
              schemaVersion: 1,
              module: module.name,
              name,
              label,
              type: 'table',
              columns: module.fields.slice(0, FIRST_COLUMNS).map((field) => field.name),
            };
            session.put(next);
            setChosen(name);
            setAdding(false);
          }}
        />
      ) : null}
    </SideList>
  );
}
