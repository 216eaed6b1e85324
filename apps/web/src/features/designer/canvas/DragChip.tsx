import { GripVertical, LayoutPanelTop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { usePlacedField } from '../data/use-placed-field.js';
import type { ModuleDesign } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import type { Carried } from './carried.js';
import css from './canvas.module.css';

interface DragChipProps {
  readonly carried: Carried;
  readonly design: ModuleDesign;
  readonly types: readonly FieldTypeEntry[];
}

/** What hangs on the pointer. */
export function DragChip({ carried, design, types }: DragChipProps) {
  const label = useCarriedLabel(design, types)(carried);
  const placed = usePlacedField(design);
  const type =
    carried.kind === 'type' ? carried.name : carried.kind === 'field' ? placed(carried.name)?.type : undefined;
  return (
    <div className={css['chip']}>
      {type === undefined ? (
        <LayoutPanelTop size={14} aria-hidden />
      ) : (
        <Icon name={types.find((entry) => entry.name === type)?.icon} size={14} />
      )}
      <span className="ellipsis">{label}</span>
      <GripVertical size={14} aria-hidden />
    </div>
  );
}

/** What is carried, by its name. */
export function useCarriedLabel(design: ModuleDesign, types: readonly FieldTypeEntry[]): (carried: Carried) => string {
  const { t } = useTranslation();
  const say = useLocalText();
  const placed = usePlacedField(design);
  return (carried) => {
    switch (carried.kind) {
      case 'type':
        return types.find((entry) => entry.name === carried.name)?.label ?? carried.name;
      case 'field':
        return say(placed(carried.name)?.label, carried.name);
      case 'section':
        return say(design.layout.tabs[carried.tab]?.sections[carried.section]?.label, t('designer.untitledSection'));
      case 'new-section':
        return t('designer.section');
      case 'new-help':
        return t('layouts.note.add');
    }
  };
}
