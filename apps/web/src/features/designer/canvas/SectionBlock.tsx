import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Dropdown, Tooltip } from 'antd';
import { ArrowDown, ArrowUp, ChevronDown, Columns2, GripVertical, Plus, Trash2 } from 'lucide-react';
import { Fragment, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutSection } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import { OptionTag } from '@mokuai/ui';
import { viewOf } from '../../../field-views/registry.js';
import { FieldFrame } from '../../../ui/form/FieldFrame.js';
import { FormGap } from '../../../ui/form/FormGap.js';
import { FormSection } from '../../../ui/form/FormSection.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { changeSection, moveSection, removeSection } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import type { Part } from './boxes.js';
import { carriedId } from './carried.js';
import { FieldCard } from './FieldCard.js';
import { useMark } from './mark-store.js';
import { useActions, useStage } from './stage.js';
import { Tool } from './Tool.js';
import css from './canvas.module.css';

interface SectionBlockProps {
  readonly section: LayoutSection;
  readonly index: number;
  readonly fieldOf: (name: string) => FieldSettings | undefined;
  /** The card that the Tab key goes to. */
  readonly reachable: string | undefined;
  readonly changes: ReadonlyMap<string, 'new' | 'changed'>;
  readonly faults: ReadonlyMap<string, string>;
}

/** A titled group of fields, as the form shows it; carried by its grip. */
export function SectionBlock({ section, index, fieldOf, reachable, changes, faults }: SectionBlockProps) {
  const { types, selection } = useStage();
  const { t } = useTranslation();
  const say = useLocalText();
  const actions = useActions();
  const { tab } = useStage();
  const { fieldType } = useFieldTypeCode();
  const { setNodeRef: setDropRef } = useDroppable({
    id: `sheet:${tab}:${index}`,
    data: { part: 'section', section: index } satisfies Part,
  });
  const drag = useDraggable({ id: carriedId({ kind: 'section', tab, section: index }) });
  const columns = section.columns ?? 2;
  const atEnd = useMark((at) => {
    return at?.kind === 'field' && at.tab === tab && at.section === index && at.beside === null;
  });
  const selected = selection?.kind === 'section' && selection.tab === tab && selection.section === index;
  const { note } = section;
  const isHelp = note !== undefined && section.fields.length === 0;
  const label = say(section.label, t(isHelp ? 'layouts.note.block' : 'designer.untitledSection'));
  return (
    <FormSection
      ref={(node) => {
        setDropRef(node);
        drag.setNodeRef(node);
      }}
      className={css['section'] ?? ''}
      aria-label={label}
      data-selected={selected || undefined}
      data-away={drag.isDragging || undefined}
      columns={columns}
      help={say(section.help)}
      note={note && { text: say(note.text), tone: note.tone ?? 'info' }}
      title={
        <span className={css['sectionHead']}>
          <button
            type="button"
            className={css['sectionName']}
            aria-pressed={selected}
            onClick={() => actions.select({ kind: 'section', tab, section: index })}
          >
            <ChevronDown size={14} aria-hidden />
            <strong className="ellipsis">{label}</strong>
            {isHelp ? null : <small>{t('designer.columns', { count: columns })}</small>}
            {section.collapsed ? <small>{t('layouts.folded')}</small> : null}
            {section.visibleWhen ? <OptionTag label={t('layouts.conditional')} color="violet" /> : null}
          </button>
          <SectionTools index={index} columns={columns}>
            <button
              type="button"
              ref={drag.setActivatorNodeRef}
              className={css['sectionGrip']}
              {...drag.listeners}
              aria-describedby={drag.attributes['aria-describedby']}
              aria-label={t('designer.moveSection', { label })}
            >
              <GripVertical size={14} aria-hidden />
            </button>
          </SectionTools>
        </span>
      }
    >
      {section.fields.map((placed, position) => {
        const field = fieldOf(placed.field);
        if (!field) return <MissingField key={placed.field} name={placed.field} />;
        return (
          <Fragment key={placed.field}>
            {placed.gap ? <FormGap columns={Math.min(placed.gap, columns - 1)} /> : null}
            <FieldCard
              field={field}
              typeLabel={types.find((entry) => entry.name === field.type)?.label ?? field.type}
              required={fieldType(field.type)?.alwaysRequired ?? field.required ?? false}
              span={viewOf(field.type).wide ? columns : Math.min(placed.span ?? 1, columns)}
              section={index}
              index={position}
              selected={selection?.kind === 'field' && selection.name === field.name}
              reachable={reachable === field.name}
              change={changes.get(field.name)}
              fault={faults.get(field.name)}
              conditional={placed.visibleWhen !== undefined}
            />
          </Fragment>
        );
      })}
      {atEnd || (section.fields.length === 0 && !isHelp) ? <Room over={atEnd} /> : null}
    </FormSection>
  );
}

/** The room behind the last field. */
function Room({ over }: { readonly over: boolean }) {
  const { t } = useTranslation();
  const room = useRef<HTMLDivElement>(null);
  const reveal = useMark((mark) => over && mark?.kind === 'field' && mark.reveal === true);
  useLayoutEffect(() => {
    if (reveal) room.current?.scrollIntoView({ block: 'nearest' });
  }, [reveal]);
  return (
    <div ref={room} className={css['room']} data-over={over || undefined}>
      <Plus size={14} aria-hidden /> {t(over ? 'designer.dropHere' : 'designer.dragHere')}
    </div>
  );
}

interface SectionToolsProps {
  readonly index: number;
  readonly columns: number;
  readonly children: React.ReactNode;
}

function SectionTools({ index, columns, children }: SectionToolsProps) {
  const { t } = useTranslation();
  const { design, tab } = useStage();
  const { change, select } = useActions();
  const last = (design.layout.tabs[tab]?.sections.length ?? 1) - 1;
  return (
    <span className={css['sectionTools']}>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [String(columns)],
          items: ([1, 2, 3, 4] as const).map((count) => ({
            key: String(count),
            label: t('designer.columns', { count }),
            onClick: () => change(changeSection(design, tab, index, { columns: count })),
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
        onClick={() => change(moveSection(design, tab, index, index - 1))}
      />
      <Tool
        icon={<ArrowDown size={14} />}
        label={t('designer.sectionDown')}
        disabled={index === last}
        onClick={() => change(moveSection(design, tab, index, index + 1))}
      />
      <Tool
        icon={<Trash2 size={14} />}
        label={t('designer.removeSection')}
        disabled={last === 0}
        onClick={() => {
          change(removeSection(design, tab, index));
          select(null);
        }}
      />
      {children}
    </span>
  );
}

/** A place on the form for a field that the module does not have (any more). */
function MissingField({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { hide } = useActions();
  return (
    <FieldFrame
      label={name}
      span={1}
      className={css['card'] ?? ''}
      data-fault
      marks={<b className={css['fault']}>{t('designer.missingField')}</b>}
    >
      <span>
        <Button size="small" icon={<Trash2 size={14} aria-hidden />} onClick={() => hide(name)}>
          {t('designer.hide')}
        </Button>
      </span>
    </FieldFrame>
  );
}
