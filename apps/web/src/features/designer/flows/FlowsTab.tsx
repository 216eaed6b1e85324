import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { deskKey, documentsOn, keyOfDocument } from '../state/desk.js';
import type { TabProps } from '../tabs/tab.js';
import { FlowWorldProvider, useMakeWorld } from './data/world.js';
import { FlowPage } from './FlowPage.js';
import { copyOfFlow, newFlow, type FlowDocument, type FlowKind } from './flow-documents.js';
import { FlowsOverview } from './FlowsOverview.js';

const route = getRouteApi('/studio/designer/$module');

type Making = { readonly kind: FlowKind; readonly from?: FlowDocument };

/** What happens by itself with a module's records, and who decides on them: a list of flows, and each as cards. */
export function FlowsTab({ session, module, published }: TabProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const world = useMakeWorld(session, module);
  const faultsOf = useFaults(session);
  // In the address, so that a publish, which draws the page anew, and the way back leave the flow open.
  const { flow: chosen } = route.useSearch();
  const navigate = useNavigate();
  const setChosen = (next: string | undefined): void =>
    void navigate({
      to: '/designer/$module',
      params: { module: module.name },
      search: { tab: 'flows', ...(next === undefined ? {} : { flow: next }) },
    });
  const [making, setMaking] = useState<Making>();
  const flows = (['workflow', 'approval'] as const).flatMap((kind): readonly FlowDocument[] =>
    documentsOn<FlowKind>(session.desk, kind).filter((flow) => flow.module === module.name),
  );
  const flow = flows.find((one) => keyOfDocument(one) === chosen);
  const address = (one: FlowDocument): string => `${module.name}.${one.name}`;
  const remove = (one: FlowDocument): void => {
    setChosen(undefined);
    session.remove(one.kind, address(one));
  };
  return (
    <FlowWorldProvider value={world}>
      {flow ? (
        <FlowPage
          key={keyOfDocument(flow)}
          flow={flow}
          live={published.get(keyOfDocument(flow))}
          faults={faultsOf(flow.kind, address(flow))}
          before={session.saveNow}
          onChange={(next, key) => session.put(next, key && `${keyOfDocument(flow)}:${key}`)}
          onCopy={() => setMaking({ kind: flow.kind, from: flow })}
          onRemove={() => remove(flow)}
          onBack={() => {
            setChosen(undefined);
            void client.invalidateQueries({ queryKey: ['workflow-runs'] });
          }}
        />
      ) : (
        <FlowsOverview
          flows={flows}
          published={published}
          isFaulty={(one) => faultsOf(one.kind, address(one)).length > 0}
          onOpen={(one) => setChosen(keyOfDocument(one))}
          onCopy={(from) => setMaking({ kind: from.kind, from })}
          onRemove={remove}
          onAdd={(kind) => setMaking({ kind })}
          onSwitch={(one, active) => session.put({ ...one, active })}
        />
      )}
      {making ? (
        <NameDialog
          title={t(making.from ? `flows.overview.copy.${making.kind}` : `flow.add.${making.kind}`)}
          okText={t('designer.create')}
          fallback={making.kind}
          taken={flows.filter(({ kind }) => kind === making.kind).map(({ name }) => name)}
          onClose={() => setMaking(undefined)}
          onCreate={(name, label) => {
            session.put(
              making.from ? copyOfFlow(making.from, name, label) : newFlow(making.kind, module.name, name, label),
            );
            setChosen(deskKey(making.kind, `${module.name}.${name}`));
            setMaking(undefined);
          }}
        />
      ) : null}
    </FlowWorldProvider>
  );
}
