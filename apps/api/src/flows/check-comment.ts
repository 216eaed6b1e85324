import { fault, Problem } from '@mokuai/kernel';

const MAX = 4000;

/** Throws 422 for a comment longer than 4,000 characters. */
export function checkComment(comment: string | undefined): void {
  if (comment !== undefined && comment.length > MAX)
    throw new Problem('invalid', [fault('too_long', '/comment', { max: MAX })]);
}
