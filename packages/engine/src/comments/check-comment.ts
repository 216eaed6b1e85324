import { fault, isUuid, pointer, Problem, type Fault } from '@mokuai/kernel';

/** Characters, as people count them. */
export const MAX_COMMENT = 10_000;
const MAX_MENTIONS = 50;

/** A comment as it came in. */
export interface CommentInput {
  readonly text: string;
  readonly mentions: readonly unknown[] | undefined;
}

/**
 * The text in one kind of line break, without characters that nobody sees, and the people it mentions, each once.
 * Throws 422 where nothing is said, for more than 10,000 characters or 50 people, and for what is no id.
 */
export function checkComment({ text: said, mentions = [] }: CommentInput): { text: string; mentions: string[] } {
  const text = tidy(said);
  const faults: Fault[] = [];
  if (text === '') faults.push(fault('required', '/text'));
  if ([...text].length > MAX_COMMENT) faults.push(fault('too_long', '/text', { max: MAX_COMMENT }));
  if (mentions.length > MAX_MENTIONS) faults.push(fault('too_many_items', '/mentions', { max: MAX_MENTIONS }));
  const people = mentions.flatMap((id, i) => {
    if (isUuid(id)) return id;
    faults.push(fault('not_id', pointer('', 'mentions', i)));
    return [];
  });
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { text, mentions: [...new Set(people)] };
}

/** Control characters and marks that turn the reading direction have no place in what people say. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
