import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseNote, type NoteBlock, type NoteSpan } from './parse-note.js';

const said = (spans: readonly NoteSpan[]): string =>
  spans
    .map((span) => {
      if (span.type === 'break') return '/';
      if (span.type === 'text') return span.text;
      if (span.type === 'code') return `code(${span.text})`;
      return `${span.type}(${said(span.spans)}${span.type === 'link' ? ` → ${span.href}` : ''})`;
    })
    .join('');
const words = (block: NoteBlock): string =>
  'items' in block ? `${block.type}: ${block.items.map(said).join(' | ')}` : `${block.type}: ${said(block.spans)}`;
const read = (text: string): string[] => parseNote(text).map(words);

describe('the Markdown of notes', () => {
  it('has headings, paragraphs with their lines, and lists', () => {
    expect(read('# Before you begin\nFirst\nsecond\n\nnext\n- a\n- b\n  more\n1. one\n2) two\n\nend')).toEqual([
      'heading: Before you begin',
      'paragraph: First/second',
      'paragraph: next',
      'bullets: a | b/more',
      'numbers: one | two',
      'paragraph: end',
    ]);
  });

  it.each([
    ['say **this** and *that* `*raw*`', 'say bold(this) and italic(that) code(*raw*)'],
    ['**bold *and* more**', 'bold(bold italic(and) more)'],
    ['见[**价格**表](https://e.com/a?b=1)。', '见link(bold(价格)表 → https://e.com/a?b=1)。'],
    ['[list](/m/account) [mail](mailto:a@e.com)', 'link(list → /m/account) link(mail → mailto:a@e.com)'],
    ['2 * 3 * 4 = **', '2 * 3 * 4 = **'],
    ['<b>no</b> <script>alert(1)</script>', '<b>no</b> <script>alert(1)</script>'],
  ])('%s', (text, spans) => expect(read(text)).toEqual([`paragraph: ${spans}`]));

  it.each(['javascript:alert', 'data:text/html,x', '//evil.com', '/\\evil.com', 'http://', 'JaVaScRiPt:x', 'x.html'])(
    'takes a link to %s for words',
    (href) => expect(read(`[a](${href})`)).toEqual([`paragraph: [a](${href})`]),
  );

  it('loses no word and ends, whatever is written', () => {
    const plain = (spans: readonly NoteSpan[]): string =>
      spans.map((span) => (span.type === 'break' ? '' : 'text' in span ? span.text : plain(span.spans))).join('');
    const piece = fc.constantFrom(
      'a',
      '价',
      '*',
      '**',
      '`',
      '[',
      '](',
      ')',
      '\n',
      '# ',
      '- ',
      '1. ',
      ' ',
      'https://e.com',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const all = parseNote(text)
          .map((block) => ('items' in block ? block.items.map(plain).join('') : plain(block.spans)))
          .join('');
        expect(all.replace(/[^a价]/g, '')).toBe(text.replace(/https:\/\/e\.com/g, '').replace(/[^a价]/g, ''));
      }),
    );
  });
});
