/** A part of a link: as it stands, or the value of a field. */
export type LinkPart = { readonly text: string } | { readonly field: string };

const REFERENCE = /\{\{\s*record\.([a-z][a-z0-9_]*)\s*\}\}/g;
/** The address of the site is written out: what a record holds never says where a link leads. */
const BEGINNING = /^https?:\/\/[^\s/?#\\@{}]+([/?#]|$)/i;

/**
 * The parts of a link of an http or https site with `{{ record.<field> }}` in its path, query or fragment; undefined for
 * anything else.
 */
export function parseLink(template: string): readonly LinkPart[] | undefined {
  if (!BEGINNING.test(template) || /\s/.test(template.replace(REFERENCE, ''))) return undefined;
  const parts: LinkPart[] = [];
  let end = 0;
  for (const match of template.matchAll(REFERENCE)) {
    parts.push({ text: template.slice(end, match.index) }, { field: match[1]! });
    end = match.index + match[0].length;
  }
  parts.push({ text: template.slice(end) });
  return parts.some((part) => 'text' in part && /[{}]/.test(part.text)) ? undefined : parts;
}

/** The fields that a link is made of. */
export const fieldsOfLink = (parts: readonly LinkPart[]): readonly string[] =>
  parts.flatMap((part) => ('field' in part ? [part.field] : []));

/** The link with values in it, each encoded so that it stays what it is: one piece of a path or query. */
export const linkOf = (parts: readonly LinkPart[], read: (field: string) => string): string =>
  parts.map((part) => ('text' in part ? part.text : encodeURIComponent(read(part.field)))).join('');
