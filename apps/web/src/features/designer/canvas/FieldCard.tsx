import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { ArrowDown, ArrowUp, Copy, EyeOff, GripVertical, MoveHorizontal, MoveRight, Trash2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isReserved } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';
import { copyField, hideField, placeField, setSpan } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import type { CanvasProps } from './Canvas.js';
import { FieldPreview } from './FieldPreview.js';
import { Tool } from './Tool.js';
import css from '../designer.module.css';

interface FieldCardProps extends CanvasProps {
  readonly field: FieldSettings;
  readonly span: number;
  readonly columns: number;
  readonly section: number;
  readonly position: number;
}

/** A field on the canvas: selected by click or Enter, moved by mouse or by its tools. */
export function FieldCard(props: FieldCardProps) {
  const {
    field,
    span,
    columns,
    section,
    position,
    tab,
    design,
    types,
    selection,
    onSelect,
    onChange,
    onRemove,
    faults,
    published,
  } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const drag = useDraggable({ id: `field:${field.name}` });
  const drop = useDroppable({ id: `before:${field.name}`, data: { tab, section, index: position } });
  const selected = selection?.kind === 'field' && selection.name === field.name;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const label = say(field.label, field.name);
  const fault = faults.get(field.name);
  const type = types.find((entry) => entry.name === field.type);
  const to = (at: { section: number; index: number }): void => onChange(placeField(design, field.name, { tab, ...at }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove(field.name);
  };
  const sections = design.layout.tabs.flatMap((item, tabIndex) =>
    item.sections.map((other, index) => ({
      key: `${tabIndex}:${index}`,
      disabled: tabIndex === tab && index === section,
      label: [say(item.label), say(other.label, t('designer.untitledSection'))].filter(Boolean).join(' › '),
      onClick: () =>
        onChange(placeField(design, field.name, { tab: tabIndex, section: index, index: other.fields.length })),
    })),
  );
  return (
    <div
      ref={(node) => {
        card.current = node;
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      role="group"
      aria-label={label}
      className={css['field']}
      data-selected={selected || undefined}
      data-fault={fault ? true : undefined}
      data-over={drop.isOver || undefined}
      data-dragging={drag.isDragging || undefined}
      style={{ gridColumn: `span ${span}` }}
    >
      <button
        type="button"
        className={css['pick']}
        aria-pressed={selected}
        aria-label={t('designer.fieldCard', { label, type: type?.label ?? field.type })}
        onClick={() => onSelect({ kind: 'field', name: field.name })}
        onKeyDown={onKeyDown}
        {...drag.listeners}
      />
      <span className={css['grip']} {...drag.listeners} aria-hidden>
        <GripVertical size={14} />
      </span>
      <div className={css['fieldLabel']}>
        <span className="ellipsis">{label}</span>
        {field.required ? <i aria-label={t('designer.required')}>*</i> : null}
        {published.has(field.name) || isReserved(field.name) ? null : <em>{t('designer.new')}</em>}
        {fault ? <b className="ellipsis">{fault}</b> : null}
      </div>
      <FieldPreview field={field} />
      {selected ? (
        <div className={css['tools']}>
          <Tool
            icon={<ArrowUp size={14} />}
            label={t('designer.moveUp')}
            disabled={position === 0}
            onClick={() => to({ section, index: position - 1 })}
          />
          <Tool
            icon={<ArrowDown size={14} />}
            label={t('designer.moveDown')}
            disabled={position + 1 >= (design.layout.tabs[tab]?.sections[section]?.fields.length ?? 0)}
            onClick={() => to({ section, index: position + 2 })}
          />
          <Dropdown trigger={['click']} menu={{ items: sections }}>
            <Button size="small" type="text" icon={<MoveRight size={14} />} aria-label={t('designer.moveTo')} />
          </Dropdown>
          {columns > 1 ? (
            <Tool
              icon={<MoveHorizontal size={14} />}
              label={t('designer.width')}
              onClick={() => onChange(setSpan(design, field.name, (span >= columns ? 1 : span + 1) as 1 | 2 | 3))}
            />
          ) : null}
          <Tool
            icon={<Copy size={14} />}
            label={t('designer.copy')}
            onClick={() => {
              const copy = copyField(design, field.name);
              onChange(copy.design);
              onSelect({ kind: 'field', name: copy.name });
            }}
          />
          <Tool
            icon={<EyeOff size={14} />}
            label={t('designer.hide')}
            onClick={() => onChange(hideField(design, field.name))}
          />
          <Tool
            icon={<Trash2 size={14} />}
            label={t('designer.remove')}
            disabled={design.module.titleField === field.name}
            onClick={() => onRemove(field.name)}
          />
        </div>
      ) : null}
    </div>
  );
}
