import { useTranslation } from 'react-i18next';
import { PredicateWords } from '../../../../ui/filter/PredicateWords.js';
import { useLocalText } from '../../use-local-text.js';
import type { CanvasModel } from '../canvas/canvas-model.js';
import type { Picked } from '../canvas/use-picked.js';
import { useFlowWorld } from '../data/world.js';
import type { CardFaults } from '../tree/cards.js';
import { UNSAID, type FlowItem, type FlowItems } from '../tree/flow-tree.js';
import { stepEditor, STEP_EDITORS } from './registry.js';
import type { StepInput } from './step-editor.js';

/** What a step's card keeps of it. */
export const inputOf = (item: FlowItem): StepInput => (item as { readonly input?: StepInput }).input ?? {};

/** A step with another input; an empty one is left out where the step has nothing to say. */
export const withInput = (item: FlowItem, input: StepInput): FlowItem => ({ ...item, input }) as FlowItem;

interface StepCanvas {
  readonly items: FlowItems;
  readonly faults: CardFaults;
  readonly picked: Picked;
  readonly onChange: ((items: FlowItems, key?: string) => void) | undefined;
}

/** A canvas of steps: of workflows, and of what approvals set off. */
export function useStepCanvas({ items, faults, picked, onChange }: StepCanvas): CanvasModel {
  const { t } = useTranslation();
  const say = useLocalText();
  const { stepTypes, reachable } = useFlowWorld();
  // Those with an editor of their own come first, in its order.
  const own = Object.keys(STEP_EDITORS);
  const place = (type: string): number => (own.includes(type) ? own.indexOf(type) : own.length);
  return {
    items,
    faults,
    selected: picked.selected,
    onSelect: picked.select,
    carried: picked.carried,
    onCarry: picked.carry,
    onChange,
    nothing: t('flows.branch.noSteps'),
    types: [...stepTypes]
      .sort((a, b) => place(a.type) - place(b.type))
      .map(({ type, label, icon }) => ({ type, label, icon, hue: stepEditor(type).hue })),
    make: (type, id) => {
      if (stepTypes.find((one) => one.type === type)?.branches)
        return { id, type, branches: [{ when: UNSAID, items: [] }, { items: [] }] };
      return withInput({ id, type }, stepEditor(type).begin());
    },
    face: (item) => {
      const entry = stepTypes.find((one) => one.type === item.type);
      const kind = entry?.label ?? item.type;
      const title = say(item.label);
      const { hue, Words } = stepEditor(item.type);
      return {
        icon: entry?.icon ?? 'puzzle',
        hue,
        kind: title === '' ? undefined : kind,
        title: title || kind,
        body: Words ? <Words input={inputOf(item)} /> : undefined,
      };
    },
    branchWords: ({ when }) => (when ? <PredicateWords predicate={when} reachable={reachable} /> : null),
  };
}
