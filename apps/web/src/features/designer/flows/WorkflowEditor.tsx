import { Flag } from 'lucide-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WorkflowDocument } from '@mokuai/definition';
import { PredicateWords } from '../../../ui/filter/PredicateWords.js';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { FlowCanvas } from './canvas/FlowCanvas.js';
import { FlowCard } from './canvas/FlowCard.js';
import type { Picked } from './canvas/use-picked.js';
import { kindSchemaQuery } from './data/queries.js';
import { useFlowWorld } from './data/world.js';
import { BranchPanel, StepPanel } from './panel/StepPanel.js';
import { PanelFrame } from './panel/PanelFrame.js';
import { useStepCanvas } from './steps/use-step-canvas.js';
import { faultsByCard, partOf, pointersOf } from './tree/cards.js';
import { itemsOf, stepsOf } from './tree/documents.js';
import type { FlowItems } from './tree/flow-tree.js';
import { triggerEditor } from './triggers/registry.js';
import { useTriggerName } from './triggers/use-trigger-name.js';
import { TriggerFields } from './triggers/TriggerFields.js';
import { WorkflowProperties } from './WorkflowProperties.js';
import { ConditionField } from './inputs/ConditionField.js';
import css from './canvas/canvas.module.css';

interface WorkflowEditorProps {
  readonly workflow: WorkflowDocument;
  readonly faults: readonly DocumentFault[];
  readonly picked: Picked;
  readonly onChange: (workflow: WorkflowDocument, key?: string) => void;
}

/** A workflow as cards: when, whether, and what then. */
export function WorkflowEditor({ workflow, faults, picked, onChange }: WorkflowEditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const triggerName = useTriggerName();
  const { module, reachable } = useFlowWorld();
  const { data: schema } = useSuspenseQuery(kindSchemaQuery('workflow'));
  const { selected, select } = picked;
  const items = itemsOf(workflow.steps, 'steps');
  const pointers = new Map([
    ...pointersOf(items, '/steps', 'steps'),
    ['trigger', '/trigger'] as const,
    ['condition', '/condition'] as const,
  ]);
  const byCard = faultsByCard(faults, pointers);
  const setItems = (next: FlowItems, key?: string): void => onChange({ ...workflow, steps: stepsOf(next) }, key);
  const model = useStepCanvas({ items, faults: byCard, picked, onChange: setItems });
  const { trigger, condition } = workflow;
  const Words = triggerEditor(trigger.type)?.Words;
  const close = { open: selected !== '', onDismiss: () => select(''), onClose: () => select('') };
  const part = partOf(selected, items);
  const parts = { items, selected, faults: byCard, onSelect: select, onChange: setItems };
  return (
    <>
      <FlowCanvas
        label={say(workflow.label, workflow.name)}
        model={model}
        start={
          <>
            <FlowCard
              cardKey="trigger"
              face={{
                icon: 'zap',
                hue: 'orange',
                kind: t('flows.trigger.trigger'),
                title: `${module.label} · ${triggerName(trigger.type)}`,
                body: Words ? <Words trigger={trigger} /> : undefined,
              }}
              selected={selected === 'trigger'}
              faults={byCard.get('trigger') ?? []}
              onSelect={() => select('trigger')}
            />
            <span className={css['link']} aria-hidden />
            <FlowCard
              cardKey="condition"
              face={{
                icon: 'filter',
                hue: 'sky',
                kind: t('flows.condition.condition'),
                title: condition ? t('flows.condition.some') : t('flows.condition.always'),
                body: condition ? <PredicateWords predicate={condition} reachable={reachable} /> : undefined,
              }}
              selected={selected === 'condition'}
              faults={byCard.get('condition') ?? []}
              onSelect={() => select('condition')}
            />
          </>
        }
        end={
          <span className={css['end']}>
            <Flag size={14} aria-hidden />
            {t('flows.end')}
          </span>
        }
      />
      {part?.kind === 'item' ? <StepPanel {...parts} /> : null}
      {part?.kind === 'branch' ? <BranchPanel {...parts} old /> : null}
      {selected === 'trigger' ? (
        <PanelFrame icon="zap" hue="orange" title={t('flows.trigger.trigger')} {...close}>
          <TriggerFields
            schema={schema}
            trigger={trigger}
            faults={byCard.get('trigger') ?? []}
            onChange={(next) => onChange({ ...workflow, trigger: next }, 'trigger')}
          />
        </PanelFrame>
      ) : null}
      {selected === 'condition' ? (
        <PanelFrame icon="filter" hue="sky" title={t('flows.condition.condition')} {...close}>
          <ConditionField
            label={t('flows.condition.whether')}
            none={t('flows.condition.alwaysDetail')}
            when={condition}
            old
            faults={byCard.get('condition') ?? []}
            onChange={(next) => {
              const { condition: _gone, ...rest } = workflow;
              onChange(next ? { ...rest, condition: next } : rest, 'condition');
            }}
          />
        </PanelFrame>
      ) : null}
      {part === null && selected !== 'trigger' && selected !== 'condition' ? (
        <WorkflowProperties
          workflow={workflow}
          faults={byCard.get('') ?? []}
          open={selected === 'flow'}
          onDismiss={() => select('')}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
