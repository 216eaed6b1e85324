import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../data/world.js';
import { useLocalText } from '../../use-local-text.js';
import { ConditionField } from '../inputs/ConditionField.js';
import { Faults } from '../inputs/FieldRow.js';
import { WordsField } from '../inputs/WordsField.js';
import { stepEditor } from '../steps/registry.js';
import { inputOf, withInput } from '../steps/use-step-canvas.js';
import { itemKey, partOf, type CardFaults, type CardKey } from '../tree/cards.js';
import {
  changeBranch,
  changeItem,
  copyBranch,
  copyItem,
  findItem,
  mayRemoveBranch,
  removeBranch,
  removeItem,
  type FlowItem,
  type FlowItems,
} from '../tree/flow-tree.js';
import { PanelFrame } from './PanelFrame.js';
import css from './panel.module.css';

interface PartPanelProps {
  readonly items: FlowItems;
  readonly selected: CardKey;
  readonly faults: CardFaults;
  readonly onSelect: (key: CardKey) => void;
  readonly onChange: (items: FlowItems, key?: string) => void;
}

/** A label that is left out where nothing is said. */
export const withLabel = <T extends { readonly label?: unknown }>(part: T, label: T['label'] | undefined): T => {
  const { label: _gone, ...rest } = part;
  return (label === undefined ? rest : { ...rest, label }) as T;
};

/** The chosen step; undefined where none is chosen. */
export function StepPanel({ items, selected, faults, onSelect, onChange }: PartPanelProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { stepTypes } = useFlowWorld();
  const part = partOf(selected, items);
  const found = part?.kind === 'item' ? findItem(items, part.id) : undefined;
  if (!found) return null;
  const { item } = found;
  const entry = stepTypes.find((one) => one.type === item.type);
  const { Editor, hue } = stepEditor(item.type);
  const own = faults.get(selected) ?? [];
  const change = (next: (item: FlowItem) => FlowItem, key: string): void =>
    onChange(changeItem(items, item.id, next), `${selected}:${key}`);
  return (
    <PanelFrame
      key={selected}
      icon={entry?.icon ?? 'puzzle'}
      hue={hue}
      title={say(item.label) || (entry?.label ?? item.type)}
      kind={say(item.label) ? entry?.label : undefined}
      open
      onClose={() => onSelect('')}
      onDismiss={() => onSelect('')}
      onCopy={() => {
        const copied = copyItem(items, item.id);
        onChange(copied.items);
        onSelect(itemKey(copied.id));
      }}
      onRemove={() => {
        onChange(removeItem(items, item.id));
        onSelect('');
      }}
    >
      <Faults faults={own.filter(({ path }) => !path.startsWith('/input/'))} />
      {Editor && entry ? (
        <Editor
          input={inputOf(item)}
          type={entry}
          faults={own}
          onChange={(input, key = '') => change((one) => withInput(one, input), `input.${key}`)}
        />
      ) : null}
      {item.branches ? <p className={css['hint']}>{t('flows.branch.howChosen')}</p> : null}
      <hr />
      <WordsField
        label={t('flows.card.name')}
        value={item.label}
        onChange={(label, locale) => change((one) => withLabel(one, label), `label.${locale}`)}
      />
    </PanelFrame>
  );
}

interface BranchPanelProps extends PartPanelProps {
  /** May its condition speak of values before the change? */
  readonly old: boolean;
}

/** The chosen branch; undefined where none is chosen. */
export function BranchPanel({ items, selected, faults, old, onSelect, onChange }: BranchPanelProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const part = partOf(selected, items);
  const branches = part?.kind === 'branch' ? (findItem(items, part.id)?.item.branches ?? []) : [];
  const branch = part?.kind === 'branch' ? branches[part.index] : undefined;
  if (part?.kind !== 'branch' || !branch) return null;
  const { id, index } = part;
  const isDefault = branch.when === undefined;
  return (
    <PanelFrame
      key={selected}
      icon="split"
      hue="teal"
      title={say(branch.label) || t(isDefault ? 'flows.branch.otherwise' : 'flows.branch.nth', { n: index + 1 })}
      kind={t('flows.branch.branch')}
      open
      onClose={() => onSelect('')}
      onDismiss={() => onSelect('')}
      onCopy={() => onChange(copyBranch(items, id, index))}
      onRemove={
        mayRemoveBranch(branches, index)
          ? () => {
              onChange(removeBranch(items, id, index));
              onSelect('');
            }
          : undefined
      }
    >
      {isDefault ? (
        <p className={css['hint']}>{t('flows.branch.defaultDetail')}</p>
      ) : (
        <ConditionField
          label={t('flows.branch.when')}
          none={t('flows.branch.unsaidDetail')}
          when={branch.when}
          old={old}
          faults={faults.get(selected) ?? []}
          onChange={(when) => {
            const { when: _gone, ...rest } = branch;
            onChange(
              changeBranch(items, id, index, () => (when ? { ...rest, when } : rest)),
              `${selected}:when`,
            );
          }}
        />
      )}
      <WordsField
        label={t('flows.card.name')}
        value={branch.label}
        onChange={(label, locale) =>
          onChange(
            changeBranch(items, id, index, (one) => withLabel(one, label)),
            `${selected}:label.${locale}`,
          )
        }
      />
    </PanelFrame>
  );
}
