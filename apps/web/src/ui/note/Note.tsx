import { Info, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { EffectiveNote } from '@mokuai/contract';
import { parseNote, type NoteBlock, type NoteSpan } from './parse-note.js';
import css from './note.module.css';

/** Words that a layout has for whoever reads or fills in a page. */
export function Note({ text, tone }: EffectiveNote) {
  const Sign = tone === 'warning' ? TriangleAlert : Info;
  return (
    <div className={css['note']} role="note" data-tone={tone}>
      <Sign size={16} strokeWidth={1.75} aria-hidden />
      <div>{parseNote(text).map(drawBlock)}</div>
    </div>
  );
}

function drawBlock(block: NoteBlock, key: number): ReactNode {
  if (block.type === 'heading') return <strong key={key}>{drawSpans(block.spans)}</strong>;
  if (block.type === 'paragraph') return <p key={key}>{drawSpans(block.spans)}</p>;
  const List = block.type === 'bullets' ? 'ul' : 'ol';
  return (
    <List key={key}>
      {block.items.map((item, index) => (
        <li key={index}>{drawSpans(item)}</li>
      ))}
    </List>
  );
}

const drawSpans = (spans: readonly NoteSpan[]): ReactNode =>
  spans.map((span, key) => <Fragment key={key}>{drawSpan(span)}</Fragment>);

function drawSpan(span: NoteSpan): ReactNode {
  if (span.type === 'break') return <br />;
  if (span.type === 'text') return span.text;
  if (span.type === 'code') return <code>{span.text}</code>;
  if (span.type === 'bold') return <b>{drawSpans(span.spans)}</b>;
  if (span.type === 'italic') return <em>{drawSpans(span.spans)}</em>;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {drawSpans(span.spans)}
    </a>
  );
}
