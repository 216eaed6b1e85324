import { useDroppable } from '@dnd-kit/core';
import { Button, Dropdown, Tooltip } from 'antd';
import { ArrowDown, ArrowUp, Columns2, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LayoutSection } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import { changeSection, hideField, moveSection, removeSection } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import type { CanvasProps } from './Canvas.js';
import { FieldCard } from './FieldCard.js';
import { Tool } from './Tool.js';
import css from '../designer.module.css';

interface SectionBlockProps extends CanvasProps {
  readonly section: LayoutSection;
  readonly index: number;
  readonly fieldOf: (name: string) => FieldSettings | undefined;
}

/** A titled group of fields; fields are dropped before others, or at its end. */
export function SectionBlock({ section, index, fieldOf, ...canvas }: SectionBlockProps) {
  const { design, tab, selection, onSelect, onChange } = canvas;
  const { t } = useTranslation();
  const say = useLocalText();
  const end = useDroppable({ id: `end:${tab}:${index}`, data: { tab, section: index, index: section.fields.length } });
  const columns = section.columns ?? 1;
  const selected = selection?.kind === 'section' && selection.tab === tab && selection.section === index;
  const last = (design.layout.tabs[tab]?.sections.length ?? 1) - 1;
  const label = say(section.label, t('designer.untitledSection'));
  return (
    <section className={css['section']} data-selected={selected || undefined} aria-label={label}>
      <header>
        <button
          type="button"
          className={css['sectionName']}
          onClick={() => onSelect({ kind: 'section', tab, section: index })}
        >
          <strong className="ellipsis">{label}</strong>
          <span>{t('designer.columns', { count: columns })}</span>
        </button>
        <div className={css['sectionTools']}>
          <Dropdown
            trigger={['click']}
            menu={{
              selectedKeys: [String(columns)],
              items: ([1, 2, 3] as const).map((count) => ({
                key: String(count),
                label: t('designer.columns', { count }),
                onClick: () => onChange(changeSection(design, tab, index, { columns: count })),
              })),
            }}
          >
            <Tooltip title={t('designer.columnCount')}>
              <Button size="small" type="text" icon={<Columns2 size={14} />} aria-label={t('designer.columnCount')} />
            </Tooltip>
          </Dropdown>
          <Tool
            icon={<ArrowUp size={14} />}
            label={t('designer.sectionUp')}
            disabled={index === 0}
            onClick={() => onChange(moveSection(design, tab, index, index - 1))}
          />
          <Tool
            icon={<ArrowDown size={14} />}
            label={t('designer.sectionDown')}
            disabled={index === last}
            onClick={() => onChange(moveSection(design, tab, index, index + 1))}
          />
          <Tool
            icon={<Trash2 size={14} />}
            label={t('designer.removeSection')}
            disabled={last === 0}
            onClick={() => {
              onChange(removeSection(design, tab, index));
              onSelect(null);
            }}
          />
        </div>
      </header>
      <div className={css['grid']} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {section.fields.map((placed, position) => {
          const field = fieldOf(placed.field);
          return field ? (
            <FieldCard
              key={placed.field}
              {...canvas}
              field={field}
              span={Math.min(placed.span ?? 1, columns)}
              columns={columns}
              section={index}
              position={position}
            />
          ) : (
            <MissingField
              key={placed.field}
              name={placed.field}
              onRemove={() => onChange(hideField(design, placed.field))}
            />
          );
        })}
        <div
          ref={end.setNodeRef}
          className={css['dropEnd']}
          data-over={end.isOver || undefined}
          data-empty={section.fields.length === 0 || undefined}
        >
          <Plus size={14} aria-hidden /> {t(end.isOver ? 'designer.dropHere' : 'designer.dragHere')}
        </div>
      </div>
    </section>
  );
}

interface MissingFieldProps {
  readonly name: string;
  readonly onRemove: () => void;
}

/** A place on the form for a field that the module does not have (any more). */
function MissingField({ name, onRemove }: MissingFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={css['field']} data-fault>
      <div className={css['fieldLabel']}>
        <code className="ellipsis">{name}</code>
        <b>{t('designer.missingField')}</b>
        <Tool icon={<Trash2 size={14} />} label={t('designer.hide')} onClick={onRemove} />
      </div>
    </div>
  );
}
