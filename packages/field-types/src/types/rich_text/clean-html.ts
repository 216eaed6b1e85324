import sanitizeHtml from 'sanitize-html';

const BLOCKS = ['p', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'ul', 'ol', 'li', 'hr'];
const INLINE = ['br', 'strong', 'em', 'u', 's', 'code', 'a'];

/** Words for the same thing. */
const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  del: 's',
  strike: 's',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
};

const options: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...INLINE],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  transformTags: {
    ...Object.fromEntries(
      Object.entries(SAME).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {}, false)]),
    ),
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
  },
};

/** What of a piece of HTML may be kept: paragraphs, headings, lists, quotes, emphasis and links, and no script of any kind. */
export const cleanHtml = (html: string): string => sanitizeHtml(html, options).trim();

/** What ends a line; the same expression in JavaScript and in Postgres. */
const LINE_END = '</(?:p|h2|h3|h4|blockquote|pre|li)>|<(?:br|hr) ?/?>';
const TAG = '<[^>]*>';
const ENTITIES = [['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&amp;', '&']] as const; // prettier-ignore

/** The words of cleaned HTML, its lines parted by a space. */
export const textOfHtml = (html: string): string =>
  ENTITIES.reduce(
    (text, [entity, char]) => text.replaceAll(entity, char),
    html.replaceAll(new RegExp(LINE_END, 'g'), ' ').replaceAll(new RegExp(TAG, 'g'), ''),
  );

/** The same in SQL. */
export const textOfHtmlSql = (expression: string): string =>
  ENTITIES.reduce(
    (sql, [entity, char]) => `replace(${sql}, '${entity}', '${char}')`,
    `regexp_replace(regexp_replace(${expression}, '${LINE_END}', ' ', 'g'), '${TAG}', '', 'g')`,
  );
