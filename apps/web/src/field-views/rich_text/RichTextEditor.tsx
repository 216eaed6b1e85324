import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Input, Popover } from 'antd';
import {
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  Redo2,
  TextQuote,
  Undo2,
  Unlink,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditProps } from '../field-view.js';
import css from './rich-text.module.css';

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    },
  }),
];

/** Formatted text as one writes it. */
export default function RichTextEditor({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) {
  const emitted = useRef(value);
  const latest = useRef({ onChange, onBlur });
  useEffect(() => {
    latest.current = { onChange, onBlur };
  });
  const editor = useEditor({
    extensions,
    content: typeof value === 'string' ? value : '',
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': field.label,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
    onUpdate: ({ editor: changed }) => {
      emitted.current = changed.isEmpty ? null : changed.getHTML();
      latest.current.onChange(emitted.current);
    },
    onBlur: () => latest.current.onBlur?.(),
  });
  // What others put there: a reset form, a restored draft.
  useEffect(() => {
    if ((value ?? null) === (emitted.current ?? null)) return;
    emitted.current = value;
    editor.commands.setContent(typeof value === 'string' ? value : '', { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className={css['editor']} data-invalid={invalid || undefined}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} className={`${css['text']} ${css['area']}`} />
    </div>
  );
}

interface Tool {
  readonly name: 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote';
  readonly Icon: LucideIcon;
  readonly mark: string;
  readonly run: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
  { name: 'bold', Icon: Bold, mark: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  { name: 'italic', Icon: Italic, mark: 'italic', run: (e) => e.chain().focus().toggleItalic().run() },
  { name: 'heading', Icon: Heading, mark: 'heading', run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run() },
  { name: 'bullets', Icon: List, mark: 'bulletList', run: (e) => e.chain().focus().toggleBulletList().run() },
  { name: 'numbers', Icon: ListOrdered, mark: 'orderedList', run: (e) => e.chain().focus().toggleOrderedList().run() },
  { name: 'quote', Icon: TextQuote, mark: 'blockquote', run: (e) => e.chain().focus().toggleBlockquote().run() },
];

function Toolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: TOOLS.filter(({ mark }) => now.isActive(mark)).map(({ name }) => name),
      link: now.isActive('link'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const button = (
    label: string,
    Icon: LucideIcon,
    run: () => void,
    more: { pressed?: boolean; disabled?: boolean } = {},
  ) => (
    <button
      key={label}
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={more.pressed}
      disabled={more.disabled}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  return (
    <div className={css['bar']} role="toolbar" aria-label={t('rich.label')}>
      {TOOLS.map(({ name, Icon, run }) =>
        button(t(`rich.${name}`), Icon, () => run(editor), { pressed: state.active.includes(name) }),
      )}
      {state.link ? (
        button(t('rich.unlink'), Unlink, () => editor.chain().focus().unsetLink().run(), { pressed: true })
      ) : (
        <LinkTool editor={editor} />
      )}
      {button(t('rich.undo'), Undo2, () => editor.chain().focus().undo().run(), { disabled: !state.undo })}
      {button(t('rich.redo'), Redo2, () => editor.chain().focus().redo().run(), { disabled: !state.redo })}
    </div>
  );
}

/** Makes the selected words a link, or writes the address where none are. */
function LinkTool({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const set = (typed: string): void => {
    setOpen(false);
    const text = typed.trim();
    if (text === '') return;
    const href = /^[a-z]+:/i.test(text) ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`;
    const chain = editor.chain().focus();
    if (editor.state.selection.empty)
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={
        <Input.Search
          autoFocus
          aria-label={t('rich.address')}
          placeholder={t('rich.address')}
          enterButton={t('rich.set')}
          onSearch={set}
          onPressEnter={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
          }}
          style={{ width: 320 }}
        />
      }
    >
      <button type="button" title={t('rich.link')} aria-label={t('rich.link')} onMouseDown={(e) => e.preventDefault()}>
        <Link size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Popover>
  );
}
