import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { nameOf, piecesOf, placeholder, type FlowReference } from '../data/references.js';
import { ReferencePicker } from './ReferencePicker.js';
import css from './inputs.module.css';

interface TemplateInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly references: readonly FlowReference[];
  /** The accessible name. */
  readonly label: string;
  readonly lang?: string;
  readonly placeholder?: string;
  /** Several lines. */
  readonly tall?: boolean;
  readonly invalid?: boolean;
}

/** A place for the cursor behind a reference; not part of the text. */
const HAIR = '\u200b';

function textOf(node: Node): string {
  if (node instanceof HTMLElement) {
    const { reference } = node.dataset;
    if (reference !== undefined) return placeholder(reference);
    if (node.tagName === 'BR') return '\n';
  }
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll(HAIR, '').replaceAll('\u00a0', ' ');
  return [...node.childNodes].map(textOf).join('');
}

function chip(reference: string, name: string): HTMLElement {
  const element = document.createElement('span');
  element.contentEditable = 'false';
  element.dataset['reference'] = reference;
  element.textContent = name;
  return element;
}

/** Text with references as chips in it: chosen from a list where the cursor stands, taken away like a letter. */
export function TemplateInput(props: TemplateInputProps) {
  const { value, onChange, references, label, lang, placeholder: hint, tall = false, invalid = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  const spoken = references.length;
  // What is typed is drawn by the browser; only what changes elsewhere is drawn anew, so that input methods are left alone.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const key = `${spoken} ${value}`;
    if (shown.current === key) return;
    const focused = document.activeElement === element;
    if (shown.current !== null && focused && textOf(element) === value) {
      shown.current = key;
      return;
    }
    shown.current = key;
    element.replaceChildren(
      ...piecesOf(value).flatMap((piece): Node[] =>
        'words' in piece
          ? [document.createTextNode(piece.words)]
          : [chip(piece.reference, nameOf(references, piece.reference)), document.createTextNode(HAIR)],
      ),
    );
  }, [value, references, spoken]);
  const tell = (): void => {
    const element = box.current;
    if (!element) return;
    const text = textOf(element);
    // An empty line that the browser leaves behind would hide the hint.
    if (text.trim() === '') element.replaceChildren();
    shown.current = `${spoken} ${text.trim() === '' ? '' : text}`;
    onChange(text.trim() === '' ? '' : text);
  };
  const insert = (reference: string): void => {
    const element = box.current;
    if (!element) return;
    const selection = getSelection();
    const inside = selection?.rangeCount && element.contains(selection.getRangeAt(0).startContainer);
    const range = inside ? selection.getRangeAt(0) : document.createRange();
    if (!inside) range.selectNodeContents(element);
    if (!inside) range.collapse(false);
    range.deleteContents();
    const behind = document.createTextNode(HAIR);
    range.insertNode(behind);
    range.insertNode(chip(reference, nameOf(references, reference)));
    element.focus();
    getSelection()?.collapse(behind, behind.length);
    tell();
  };
  const range = useRef<Range | null>(null);
  const remember = (): void => {
    const selection = getSelection();
    if (selection?.rangeCount && box.current?.contains(selection.getRangeAt(0).startContainer))
      range.current = selection.getRangeAt(0).cloneRange();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (tall) document.execCommand('insertText', false, '\n');
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    document.execCommand('insertText', false, tall ? text : text.replace(/\s+/g, ' '));
  };
  return (
    <div className={css['template']} data-invalid={invalid || undefined}>
      <div
        ref={box}
        className={css['editable']}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline={tall}
        aria-label={label}
        aria-invalid={invalid}
        lang={lang}
        data-tall={tall || undefined}
        data-placeholder={hint}
        onInput={tell}
        onBlur={remember}
        onKeyUp={remember}
        onMouseUp={remember}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <ReferencePicker
        references={references}
        label={label}
        onPick={(reference) => {
          const selection = getSelection();
          box.current?.focus();
          if (range.current && selection) {
            selection.removeAllRanges();
            selection.addRange(range.current);
          }
          insert(reference);
        }}
      />
    </div>
  );
}
