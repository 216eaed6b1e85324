/** A piece of a comment: words, a mention of somebody, or a web address. */
export interface CommentPart {
  readonly kind: 'text' | 'mention' | 'link';
  readonly text: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An address ends before what closes the sentence around it, in either script. */
const ADDRESS = String.raw`https?:\/\/[^\s<>"'，。；：！？、（）《》「」“”]*[^\s<>"'，。；：！？、（）《》「」“”.,;:!?)\]]`;

/** Cuts a comment's plain text at its web addresses and at the names of those it mentions. */
export function commentParts(text: string, names: readonly string[]): readonly CommentPart[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const mention = known.length > 0 ? `|@(?:${known.map(escape).join('|')})` : '';
  const parts: CommentPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(ADDRESS + mention, 'g'))) {
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) });
    parts.push({ kind: found.startsWith('@') ? 'mention' : 'link', text: found });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** Of the people who were chosen while typing, those whose mention is still in the text. */
export const mentionsIn = (text: string, chosen: ReadonlyMap<string, string>): string[] =>
  [...chosen].flatMap(([id, name]) => (text.includes(`@${name}`) ? id : []));
