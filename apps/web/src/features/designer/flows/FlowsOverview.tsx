import { Button, Dropdown, Switch } from 'antd';
import { CircleAlert, Copy, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { WorkflowDocument } from '@mokuai/definition';
import { keyOfDocument } from '../state/desk.js';
import { stateMark } from '../tabs/StateMark.js';
import { useLocalText } from '../use-local-text.js';
import { FlowIcon } from './canvas/FlowIcon.js';
import { itemsOf } from './tree/documents.js';
import { allItems } from './tree/flow-tree.js';
import { useTriggerName } from './triggers/use-trigger-name.js';
import type { FlowDocument, FlowKind } from './flow-documents.js';
import css from './flows.module.css';

interface FlowsOverviewProps {
  readonly flows: readonly FlowDocument[];
  readonly published: ReadonlyMap<string, DefinitionEntry>;
  readonly isFaulty: (flow: FlowDocument) => boolean;
  readonly onOpen: (flow: FlowDocument) => void;
  readonly onCopy: (flow: FlowDocument) => void;
  readonly onRemove: (flow: FlowDocument) => void;
  readonly onAdd: (kind: FlowKind) => void;
  readonly onSwitch: (workflow: WorkflowDocument, active: boolean) => void;
}

const LOOKS = {
  workflow: { icon: 'workflow', hue: 'violet' },
  approval: { icon: 'stamp', hue: 'orange' },
} as const;

/** All flows of a module, to be opened, copied, switched on and off. */
export function FlowsOverview(props: FlowsOverviewProps) {
  const { t } = useTranslation();
  const { flows, onAdd } = props;
  return (
    <div className={`${css['overview']} scroll`}>
      <div>
        {(['workflow', 'approval'] as const).map((kind) => {
          const own = flows.filter((flow) => flow.kind === kind);
          return (
            <section key={kind} className={css['group']} aria-label={t(`flow.${kind}s`)}>
              <header>
                <div>
                  <h2>{t(`flow.${kind}s`)}</h2>
                  <p>{t(`flows.overview.about.${kind}`)}</p>
                </div>
                <Button icon={<Plus size={14} aria-hidden />} onClick={() => onAdd(kind)}>
                  {t(`flow.add.${kind}`)}
                </Button>
              </header>
              {own.length === 0 ? (
                <p className={css['none']}>{t(`flows.overview.none.${kind}`)}</p>
              ) : (
                <ul className={css['rows']}>
                  {own.map((flow) => (
                    <Row key={keyOfDocument(flow)} {...props} flow={flow} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Row({
  flow,
  published,
  isFaulty,
  onOpen,
  onCopy,
  onRemove,
  onSwitch,
}: FlowsOverviewProps & { readonly flow: FlowDocument }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const triggerName = useTriggerName();
  const label = say(flow.label, flow.name);
  const { icon, hue } = LOOKS[flow.kind];
  const note =
    flow.kind === 'workflow'
      ? [
          triggerName(flow.trigger.type),
          t('flows.overview.steps', { count: allItems(itemsOf(flow.steps, 'steps')).length }),
        ]
      : [t('flow.nodeCount', { count: allItems(itemsOf(flow.nodes, 'nodes')).length })];
  return (
    <li>
      <span className={css['sign']} style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}>
        <FlowIcon name={icon} />
      </span>
      <button type="button" className={css['open']} onClick={() => onOpen(flow)}>
        <strong className="ellipsis">{label}</strong>
        <small className="ellipsis">{note.join(' · ')}</small>
      </button>
      {isFaulty(flow) ? (
        <CircleAlert size={16} style={{ color: 'var(--error-base)' }} aria-label={t('designer.faulty')} />
      ) : (
        stateMark(published.get(keyOfDocument(flow)), flow)
      )}
      {flow.kind === 'workflow' ? (
        <Switch
          size="small"
          checked={flow.active ?? true}
          aria-label={t('flows.overview.activeOf', { label })}
          onChange={(active) => onSwitch(flow, active)}
        />
      ) : null}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        autoFocus
        menu={{
          items: [
            {
              key: 'copy',
              icon: <Copy size={16} aria-hidden />,
              label: t('flows.overview.makeCopy'),
              onClick: () => onCopy(flow),
            },
            {
              key: 'remove',
              icon: <Trash2 size={16} aria-hidden />,
              label: t('flow.remove'),
              danger: true,
              onClick: () => onRemove(flow),
            },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<Ellipsis size={16} aria-hidden />}
          aria-label={t('flows.card.more', { card: label })}
        />
      </Dropdown>
    </li>
  );
}
