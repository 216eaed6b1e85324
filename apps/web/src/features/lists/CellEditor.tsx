import { ConfigProvider } from 'antd';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { inputOf } from '../../field-views/inputs.js';
import css from './cell-editor.module.css';

/** Where to go when the value is kept. */
export type After = 'stay' | 'down' | 'next' | 'previous' | 'away';

export interface CellEditorProps {
  readonly field: EffectiveField;
  readonly record: ApiRecord;
  /** What the input begins with. */
  readonly value: unknown;
  /** Typing began it: what was there is gone, and nothing opens in the way. */
  readonly typed: boolean;
  readonly onKeep: (value: unknown, after: After) => void;
  readonly onRevert: () => void;
}

/** Choices that are drawn at the end of the document belong to the cell all the same. */
const POPUPS = '.ant-select-dropdown, .ant-picker-dropdown';

const KEYS = [
  ['Enter', 'list.keyKeep'],
  ['Esc', 'list.keyRevert'],
  ['Tab', 'list.keyNext'],
] as const;

const isOpen = (target: EventTarget): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';

/** The form's input of a field, in a cell: Enter keeps, Esc reverts, Tab keeps and goes on. */
export function CellEditor({ field, record, value: first, typed, onKeep, onRevert }: CellEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState(first);
  const latest = useRef(first);
  const over = useRef(false);
  const { Edit, instant } = inputOf(field.type);
  useLayoutEffect(() => {
    const input = box.current?.querySelector<HTMLElement>('input, textarea, button');
    input?.focus();
    if (!typed && (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) input.select();
  }, [typed]);
  const end = (finish: () => void) => {
    if (over.current) return;
    over.current = true;
    finish();
  };
  const keep = (after: After) => end(() => onKeep(latest.current, after));
  const take = (next: unknown) => {
    latest.current = next;
    setValue(next);
    if (instant) keep('stay');
  };
  const onKey = (event: React.KeyboardEvent) => {
    // Keys with which a character is being composed are not meant for the grid.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      keep(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'Enter' && !event.shiftKey && !isOpen(event.target)) {
      event.preventDefault();
      keep('down');
    }
  };
  const onEscape = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    end(onRevert);
  };
  const onLeave = (event: React.FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Element && (box.current?.contains(to) || to.closest(POPUPS))) return;
    // Without a target the window itself lost the focus, or nothing took it: only a click elsewhere ends the edit.
    if (to === null && document.hasFocus() && box.current?.contains(document.activeElement)) return;
    if (document.hasFocus()) keep('away');
  };
  return (
    <div
      ref={box}
      className={css['editor']}
      onKeyDownCapture={onEscape}
      onKeyDown={onKey}
      onBlur={onLeave}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <label htmlFor={id} className="sr-only">
        {field.label}
      </label>
      <ConfigProvider variant="borderless">
        <Edit field={field} value={value} onChange={take} id={id} record={record} eager={instant === true && !typed} />
      </ConfigProvider>
      {instant ? null : (
        <span className={css['hint']} aria-hidden>
          {KEYS.map(([key, words]) => (
            <span key={key}>
              <b>{key}</b> {t(words)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
