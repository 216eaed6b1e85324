import { Button, Popover } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputOf } from '../../field-views/inputs.js';
import { FormFilesContext } from '../../lib/form-files.js';
import { useFormFiles } from '../../lib/use-form-files.js';
import { FilesWait } from '../../ui/form/FilesWait.js';
import type { After, CellEditorProps } from './CellEditor.js';
import css from './cell-panel.module.css';

const REACHED = 'input:not([disabled]), textarea, button:not([disabled])';

/**
 * The form's input of a field that has no room in a cell, beside it: Enter and a click elsewhere keep, Esc reverts. Files are
 * waited for before they are kept.
 */
export function CellPanel({ field, record, value: first, typed, onKeep, onRevert }: CellEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const sending = useFormFiles();
  const [value, setValue] = useState(typed ? (record[field.name] ?? null) : first);
  const latest = useRef(value);
  const over = useRef(false);
  const { Edit } = inputOf(field.type);
  const end = (finish: () => void): void => {
    if (over.current) return;
    over.current = true;
    finish();
  };
  const keep = (after: After): void => sending.whenSent(() => end(() => onKeep(latest.current, after)));
  const revert = (): void => end(onRevert);
  // The input may have to be loaded first.
  useEffect(() => {
    const focus = (): boolean => {
      const input = body.current?.querySelector<HTMLElement>(REACHED);
      (input ?? panel.current)?.focus();
      return input !== null && input !== undefined;
    };
    if (focus() || !body.current) return undefined;
    const watch = new MutationObserver(() => {
      if (focus()) watch.disconnect();
    });
    watch.observe(body.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Nothing of this is meant for the grid.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    const isOpen = target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isOpen) {
      event.preventDefault();
      revert();
    } else if (event.key === 'Enter' && !isOpen && target.matches('input:not([type=file])')) {
      event.preventDefault();
      keep('down');
    } else if (event.key === 'Tab') round(event, panel.current);
  };
  const content = (
    <div
      ref={panel}
      role="dialog"
      aria-label={field.label}
      tabIndex={-1}
      className={css['panel']}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <label htmlFor={id}>{field.label}</label>
      <div ref={body} className={css['body']}>
        <FormFilesContext value={sending.files}>
          <Edit
            field={field}
            value={value}
            onChange={(next) => {
              latest.current = next;
              setValue(next);
            }}
            id={id}
            record={record}
            invalid={sending.unsent.length > 0}
          />
        </FormFilesContext>
        {sending.unsent.length > 0 ? (
          <p className={css['unsent']} role="alert">
            {t('files.unsent')}
          </p>
        ) : null}
      </div>
      <footer>
        <FilesWait sending={sending} />
        <Button size="small" onClick={revert}>
          {t('action.cancel')}
        </Button>
        <Button size="small" type="primary" loading={sending.waiting} onClick={() => keep('stay')}>
          {t('action.save')}
        </Button>
      </footer>
    </div>
  );
  return (
    <Popover
      open
      trigger="click"
      arrow={false}
      placement="bottomLeft"
      content={content}
      onOpenChange={(open) => (open ? undefined : keep('away'))}
      styles={{ container: { padding: 0 } }}
    >
      <span className={css['anchor']} />
    </Popover>
  );
}

/** What is beside the grid is not behind the end of the panel: Tab goes round. */
function round(event: React.KeyboardEvent, panel: HTMLElement | null): void {
  const all = [...(panel?.querySelectorAll<HTMLElement>(REACHED) ?? [])];
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (!to || (event.target !== from && event.target !== panel)) return;
  event.preventDefault();
  to.focus();
}
