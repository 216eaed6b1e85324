import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDocument } from '@mokuai/definition';
import { PredicateWords } from '../../../ui/filter/PredicateWords.js';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { ApprovalProperties } from './ApprovalProperties.js';
import type { CanvasModel } from './canvas/canvas-model.js';
import { FlowCanvas } from './canvas/FlowCanvas.js';
import { FlowCard } from './canvas/FlowCard.js';
import type { Picked } from './canvas/use-picked.js';
import { useFlowWorld } from './data/world.js';
import { nodeEditor, NODE_TYPES } from './nodes/registry.js';
import type { ApprovalNode } from './nodes/node-editor.js';
import { OUTCOMES } from './outcomes.js';
import { NodePanel } from './panel/NodePanel.js';
import { BranchPanel } from './panel/StepPanel.js';
import { faultsByCard, partOf, pointersOf } from './tree/cards.js';
import { itemsOf, nodesOf } from './tree/documents.js';
import type { FlowItem, FlowItems } from './tree/flow-tree.js';
import css from './canvas/canvas.module.css';

interface ApprovalEditorProps {
  readonly approval: ApprovalDocument;
  readonly faults: readonly DocumentFault[];
  readonly picked: Picked;
  readonly onChange: (approval: ApprovalDocument, key?: string) => void;
  /** Goes on to what follows from the decision. */
  readonly onEffects: () => void;
}

/** A card's node, its branches apart. */
const nodeOf = (item: FlowItem): ApprovalNode => nodesOf([item])[0] as ApprovalNode;

/** An approval as cards: who may submit what, who decides one after the other, and what follows. */
export function ApprovalEditor({ approval, faults, picked, onChange, onEffects }: ApprovalEditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { reachable, stepTypes } = useFlowWorld();
  const { selected, select } = picked;
  const items = itemsOf(approval.nodes, 'nodes');
  const byCard = faultsByCard(
    faults.filter(({ path }) => !OUTCOMES.some((outcome) => path.startsWith(`/${outcome}`))),
    new Map([...pointersOf(items, '/nodes', 'nodes'), ['start', '/entry'] as const]),
  );
  const setItems = (next: FlowItems, key?: string): void => onChange({ ...approval, nodes: nodesOf(next) }, key);
  const model: CanvasModel = {
    items,
    faults: byCard,
    selected,
    onSelect: select,
    carried: picked.carried,
    onCarry: picked.carry,
    onChange: setItems,
    nothing: t('flows.branch.noNodes'),
    types: NODE_TYPES.map((type) => {
      const { icon, hue } = nodeEditor(type);
      return { type, icon, hue, label: t(`flows.node.type.${type}`) };
    }),
    make: (type, id) => {
      const made = { ...nodeEditor(type).begin(), id, type } as ApprovalNode;
      return itemsOf([made], 'nodes')[0] as FlowItem;
    },
    face: (item) => {
      const { icon, hue, Words } = nodeEditor(item.type);
      const kind = t(`flows.node.type.${item.type}`);
      return {
        icon,
        hue,
        title: say(item.label) || kind,
        body: Words ? <Words node={nodeOf(item)} /> : undefined,
      };
    },
    branchWords: ({ when }) => (when ? <PredicateWords predicate={when} reachable={reachable} /> : null),
  };
  const effects = (approval.onApproved ?? []).map(
    (step) => say(step.label) || (stepTypes.find(({ type }) => type === step.type)?.label ?? step.type),
  );
  const part = partOf(selected, items);
  const parts = { items, selected, faults: byCard, onSelect: select, onChange: setItems };
  return (
    <>
      <FlowCanvas
        label={say(approval.label, approval.name)}
        model={model}
        start={
          <FlowCard
            cardKey="start"
            face={{
              icon: 'user-round',
              hue: 'gray',
              title: t('flows.start.submitter'),
              body: approval.entry ? (
                <>
                  {t('flows.start.entry')} <PredicateWords predicate={approval.entry} reachable={reachable} />
                </>
              ) : (
                t('flows.start.any')
              ),
            }}
            selected={selected === 'start'}
            faults={byCard.get('start') ?? []}
            onSelect={() => select('start')}
          />
        }
        end={
          <>
            <span className={css['end']}>
              <Flag size={14} aria-hidden />
              {t('flows.end')}
            </span>
            <button type="button" className={css['after']} onClick={onEffects}>
              {effects.length === 0
                ? t('flows.outcome.noneApproved')
                : t('flows.outcome.approved', { steps: effects.join(t('flows.comma')) })}
            </button>
          </>
        }
      />
      {part?.kind === 'item' ? <NodePanel {...parts} /> : null}
      {part?.kind === 'branch' ? <BranchPanel {...parts} old={false} /> : null}
      {part === null ? (
        <ApprovalProperties
          approval={approval}
          faults={byCard.get('') ?? []}
          entryFaults={byCard.get('start') ?? []}
          open={selected === 'flow' || selected === 'start'}
          onDismiss={() => select('')}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
