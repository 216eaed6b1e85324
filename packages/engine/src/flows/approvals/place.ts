import { fault, isUuid, Problem } from '@mokuai/kernel';

/** A place in a list that is read newest first. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** A place as an opaque cursor. It grants nothing: the list is restricted by who asks, not by where it goes on. */
export const cursorOf = ({ at, id }: Place): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** The place of a cursor; throws 400 `bad_cursor` for what was never given out. */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [at, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!at || !isUuid(id) || rest.length > 0 || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) || Number.isNaN(Date.parse(at)))
    throw new Problem('bad_cursor', [fault('bad_cursor', '/after')]);
  return { at, id };
}
