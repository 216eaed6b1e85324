/** Words within a block. */
export type NoteSpan =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'bold'; readonly spans: readonly NoteSpan[] }
  | { readonly type: 'italic'; readonly spans: readonly NoteSpan[] }
  | { readonly type: 'link'; readonly href: string; readonly spans: readonly NoteSpan[] }
  | { readonly type: 'break' };

/** A block of a note. */
export type NoteBlock =
  | { readonly type: 'heading'; readonly spans: readonly NoteSpan[] }
  | { readonly type: 'paragraph'; readonly spans: readonly NoteSpan[] }
  | { readonly type: 'bullets' | 'numbers'; readonly items: readonly (readonly NoteSpan[])[] };

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;

/** Where a link of a note may lead. */
const isSafe = (href: string): boolean =>
  /^(https?:\/\/|mailto:)/i.test(href) ? URL.canParse(href) : /^\/(?![/\\])/.test(href);

/**
 * Reads the little Markdown that notes are written in: headings, paragraphs, lists, bold, italic, code, links. Everything
 * else is words, HTML too: nothing here is ever taken for markup of a page.
 */
export function parseNote(text: string): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let lines: string[] = [];
  let list: { readonly type: 'bullets' | 'numbers'; readonly items: string[] } | undefined;
  const end = (): void => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', spans: spansOf(lines.join('\n')) });
    if (list) blocks.push({ type: list.type, items: list.items.map((item) => spansOf(item)) });
    lines = [];
    list = undefined;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const [heading, bullet, number] = [HEADING, BULLET, NUMBER].map((pattern) => pattern.exec(line)?.[1]);
    const item = bullet ?? number;
    const type = bullet === undefined ? 'numbers' : 'bullets';
    if (line.trim() === '') end();
    else if (heading !== undefined) {
      end();
      blocks.push({ type: 'heading', spans: spansOf(heading) });
    } else if (item !== undefined) {
      if (list?.type !== type) {
        end();
        list = { type, items: [] };
      }
      list.items.push(item);
    } else if (list && /^\s+\S/.test(line)) list.items.push(`${list.items.pop() ?? ''}\n${line.trim()}`);
    else {
      if (list) end();
      lines.push(line.trim());
    }
  }
  end();
  return blocks;
}

const SPAN =
  /`([^`\n]+)`|\*\*(?=\S)([^]+?\S)\*\*|__(?=\S)([^]+?\S)__|\*(?=\S)([^*]*?[^\s*])\*|\[([^\][]+)\]\(([^()\s]+)\)|\n/;

/** Deeper than this, signs are words. */
const DEPTH = 4;

function spansOf(text: string, depth = 0): readonly NoteSpan[] {
  const spans: NoteSpan[] = [];
  let rest = text;
  const say = (words: string): void => {
    const before = spans.at(-1);
    if (words === '') return;
    if (before?.type === 'text') spans[spans.length - 1] = { type: 'text', text: before.text + words };
    else spans.push({ type: 'text', text: words });
  };
  for (let found = SPAN.exec(rest); found && depth < DEPTH; found = SPAN.exec(rest)) {
    const [whole, code, strong, strong2, italic, words, href] = found;
    say(rest.slice(0, found.index));
    rest = rest.slice(found.index + whole.length);
    const bold = strong ?? strong2;
    if (whole === '\n') spans.push({ type: 'break' });
    else if (code !== undefined) spans.push({ type: 'code', text: code });
    else if (bold !== undefined) spans.push({ type: 'bold', spans: spansOf(bold, depth + 1) });
    else if (italic !== undefined) spans.push({ type: 'italic', spans: spansOf(italic, depth + 1) });
    else if (words !== undefined && href !== undefined && isSafe(href))
      spans.push({ type: 'link', href, spans: spansOf(words, depth + 1) });
    else say(whole);
  }
  say(rest);
  return spans;
}
