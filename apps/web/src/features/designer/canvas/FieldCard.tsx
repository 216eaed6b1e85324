import { useDraggable, useDroppable } from '@dnd-kit/core';
import { CircleAlert, GripVertical, Split } from 'lucide-react';
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';
import { FieldFrame } from '../../../ui/form/FieldFrame.js';
import { hasConditions } from '../state/conditions.js';
import { stepOf } from '../state/places.js';
import { useLocalText } from '../use-local-text.js';
import type { Part } from './boxes.js';
import { carriedId } from './carried.js';
import { FieldPreview } from './FieldPreview.js';
import { FieldTools } from './FieldTools.js';
import { useMark } from './mark-store.js';
import { useActions } from './stage.js';
import css from './canvas.module.css';

interface FieldCardProps {
  readonly field: FieldSettings;
  readonly typeLabel: string;
  /** No record is saved without it. */
  readonly required: boolean;
  readonly span: number;
  readonly section: number;
  readonly index: number;
  readonly selected: boolean;
  /** The one card that the Tab key goes to. */
  readonly reachable: boolean;
  readonly change: 'new' | 'changed' | undefined;
  readonly fault: string | undefined;
  /** The layout shows it under a condition. */
  readonly conditional?: boolean;
}

/** A field on the canvas, drawn as the form draws it: selected by click or Enter, carried by mouse, finger or space bar. */
export const FieldCard = memo(function FieldCard(props: FieldCardProps) {
  const { field, typeLabel, required, span, section, index, selected, reachable, change, fault, conditional } = props;
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const actions = useActions();
  const drag = useDraggable({ id: carriedId({ kind: 'field', name: field.name }) });
  const { setNodeRef: setDropRef } = useDroppable({
    id: `at:${field.name}`,
    data: { part: 'field', section, index, name: field.name } satisfies Part,
  });
  const edge = useMark((mark) =>
    mark?.kind === 'field' && mark.beside?.name === field.name
      ? `${mark.beside.stacked ? 'stacked' : 'beside'}-${mark.beside.edge}`
      : null,
  );
  const reveal = useMark((mark) => mark?.kind === 'field' && mark.reveal === true && mark.beside?.name === field.name);
  const card = useRef<HTMLDivElement>(null);
  // Before anybody aims at something: nothing may move under the pointer afterwards.
  useLayoutEffect(() => {
    if (selected || reveal) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected, reveal]);
  const label = say(field.label, field.name);
  const { onKeyDown: lift, ...hands } = drag.listeners ?? {};
  const onKeyDown = (event: KeyboardEvent): void => {
    if (drag.active) return;
    const step = stepOf(event.key);
    if (step && event.altKey) actions.nudge(field.name, step);
    else if (step) actions.look(field.name, step);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(field.name);
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) actions.copy(field.name);
    else if (event.key === 'Enter' && selected) actions.openProperties();
    else return void lift?.(event);
    event.preventDefault();
  };
  return (
    <FieldFrame
      label={label}
      required={required}
      span={span}
      help={say(field.help) || null}
      marks={<Marks change={change} fault={fault} conditional={conditional === true || hasConditions(field)} />}
      ref={(node) => {
        card.current = node;
        drag.setNodeRef(node);
        setDropRef(node);
      }}
      role="group"
      aria-label={label}
      className={css['card'] ?? ''}
      data-selected={selected || undefined}
      data-fault={fault ? true : undefined}
      data-edge={edge ?? undefined}
      data-away={drag.isDragging || undefined}
      data-field={field.name}
    >
      <button
        type="button"
        className={css['pick']}
        tabIndex={reachable ? 0 : -1}
        aria-pressed={selected}
        aria-label={t('designer.fieldCard', { label, type: typeLabel })}
        aria-describedby={drag.attributes['aria-describedby']}
        {...hands}
        onClick={() => actions.select({ kind: 'field', name: field.name })}
        onKeyDown={onKeyDown}
      />
      <span className={css['grip']} {...hands} aria-hidden>
        <GripVertical size={14} />
      </span>
      <FieldPreview field={field} locale={i18n.language as Locale} />
      {selected && !drag.active ? <FieldTools name={field.name} /> : null}
    </FieldFrame>
  );
});

interface MarksProps extends Pick<FieldCardProps, 'change' | 'fault'> {
  /** What the field is depends on other fields. */
  readonly conditional: boolean;
}

function Marks({ change, fault, conditional }: MarksProps) {
  const { t } = useTranslation();
  if (!change && !fault && !conditional) return null;
  return (
    <>
      {conditional ? (
        <span className={css['conditional']} role="img" aria-label={t('conditions.mark')} title={t('conditions.mark')}>
          <Split size={12} aria-hidden />
        </span>
      ) : null}
      {change ? (
        <em className={css['change']} data-change={change}>
          {t(`designer.mark.${change}`)}
        </em>
      ) : null}
      {fault ? (
        <b className={css['fault']} title={fault}>
          <CircleAlert size={14} aria-hidden /> <span className="ellipsis">{fault}</span>
        </b>
      ) : null}
    </>
  );
}
