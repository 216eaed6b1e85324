import { fault, Problem } from '@mokuai/kernel';

const DEFAULT = 50;
const MAX = 100;

/** The `limit` of a page: a whole number from 1 to 100, 50 where it is not said. Throws 400 `bad_limit`. */
export function limitOf(text: string | undefined): number {
  const limit = text === undefined ? DEFAULT : Number(/^\d{1,4}$/.test(text) ? text : NaN);
  if (!(limit >= 1 && limit <= MAX))
    throw new Problem('bad_limit', [fault('bad_limit', '/limit', { max: MAX })], {}, { max: MAX });
  return limit;
}
