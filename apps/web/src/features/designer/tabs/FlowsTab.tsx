import { Workflow } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, OptionTag } from '@mokuai/ui';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { deskKey, documentsOn, keyOfDocument } from '../state/desk.js';
import { useLocalText } from '../use-local-text.js';
import { FlowEditor } from './FlowEditor.js';
import { newFlow, type FlowDocument, type FlowKind } from './flows.js';
import { SideList } from './SideList.js';
import { stateMark } from './StateMark.js';
import type { TabProps } from './tab.js';

/** What happens by itself with a module's records, and who decides on them. */
export function FlowsTab({ session, module, published }: TabProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const faultsOf = useFaults(session);
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState<FlowKind>();
  const of = (kind: FlowKind): readonly FlowDocument[] =>
    documentsOn<FlowKind>(session.desk, kind).filter((flow) => flow.module === module.name);
  const workflows = of('workflow');
  const approvals = of('approval');
  const all = [...workflows, ...approvals];
  const flow = all.find((one) => keyOfDocument(one) === chosen) ?? all[0];
  const address = (one: FlowDocument): string => `${module.name}.${one.name}`;
  const item = (one: FlowDocument) => ({
    key: keyOfDocument(one),
    label: say(one.label, one.name),
    note:
      one.kind === 'workflow'
        ? t(`flow.trigger.${one.trigger.type}`)
        : t('flow.nodeCount', { count: one.nodes.length }),
    mark:
      one.kind === 'workflow' && one.active === false ? (
        <OptionTag label={t('flow.off')} color="gray" />
      ) : (
        stateMark(published.get(keyOfDocument(one)), one)
      ),
    faulty: faultsOf(one.kind, address(one)).length > 0,
  });
  return (
    <SideList
      label={t('designer.tab.flows')}
      active={flow && keyOfDocument(flow)}
      onChoose={setChosen}
      actions={[
        { label: t('flow.add.workflow'), onClick: () => setAdding('workflow') },
        { label: t('flow.add.approval'), onClick: () => setAdding('approval') },
      ]}
      groups={[
        { title: t('flow.workflows'), items: workflows.map(item), empty: t('flow.noWorkflows') },
        { title: t('flow.approvals'), items: approvals.map(item), empty: t('flow.noApprovals') },
      ]}
    >
      {flow ? (
        <FlowEditor
          key={keyOfDocument(flow)}
          flow={flow}
          faults={faultsOf(flow.kind, address(flow))}
          onChange={(next) => session.put(next, keyOfDocument(flow))}
          onRemove={() => session.remove(flow.kind, address(flow))}
        />
      ) : (
        <EmptyState icon={Workflow} title={t('flow.none')} detail={t('flow.noneDetail')} />
      )}
      {adding ? (
        <NameDialog
          title={t(`flow.add.${adding}`)}
          okText={t('designer.create')}
          fallback={adding}
          taken={of(adding).map((one) => one.name)}
          onClose={() => setAdding(undefined)}
          onCreate={(name, label) => {
            const next = newFlow(adding, module.name, name, label);
            session.put(next);
            setChosen(deskKey(adding, `${module.name}.${name}`));
            setAdding(undefined);
          }}
        />
      ) : null}
    </SideList>
  );
}
