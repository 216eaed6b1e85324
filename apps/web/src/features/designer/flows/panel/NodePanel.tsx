import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../use-local-text.js';
import { Faults } from '../inputs/FieldRow.js';
import { WordsField } from '../inputs/WordsField.js';
import { nodeEditor } from '../nodes/registry.js';
import type { ApprovalNode } from '../nodes/node-editor.js';
import { itemKey, partOf, type CardFaults, type CardKey } from '../tree/cards.js';
import { itemsOf, nodesOf } from '../tree/documents.js';
import { changeItem, copyItem, findItem, removeItem, type FlowItem, type FlowItems } from '../tree/flow-tree.js';
import { PanelFrame } from './PanelFrame.js';
import { withLabel } from './StepPanel.js';
import css from './panel.module.css';

interface NodePanelProps {
  readonly items: FlowItems;
  readonly selected: CardKey;
  readonly faults: CardFaults;
  readonly onSelect: (key: CardKey) => void;
  readonly onChange: (items: FlowItems, key?: string) => void;
}

/** The chosen node of an approval. */
export function NodePanel({ items, selected, faults, onSelect, onChange }: NodePanelProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const part = partOf(selected, items);
  const found = part?.kind === 'item' ? findItem(items, part.id) : undefined;
  if (!found) return null;
  const { item } = found;
  const { icon, hue, Editor } = nodeEditor(item.type);
  const kind = t(`flows.node.type.${item.type}`);
  const own = faults.get(selected) ?? [];
  const change = (next: (one: FlowItem) => FlowItem, key: string): void =>
    onChange(changeItem(items, item.id, next), `${selected}:${key}`);
  return (
    <PanelFrame
      key={selected}
      icon={icon}
      hue={hue}
      title={say(item.label) || kind}
      kind={say(item.label) ? kind : undefined}
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
      <Faults
        faults={own.filter(({ path }) => path.lastIndexOf('/') <= 0 && !/^\/(approvers|to|fields|onEmpty)/.test(path))}
      />
      {Editor ? (
        <Editor
          node={nodesOf([item])[0] as ApprovalNode}
          faults={own}
          onChange={(node, key) => change(() => itemsOf([node], 'nodes')[0] as FlowItem, key)}
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
