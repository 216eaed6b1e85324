import type { ViewTabs } from '@mokuai/contract';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';

const KEYS: ReadonlySet<string> = new Set(['module', 'order', 'hidden']);
const MOST_VIEWS = 200;
const MOST_LETTERS = 80;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS;

/** How the views of one module shall stand, out of `{module, order, hidden}`. Throws 422 that points below `/tabs`. */
export function parseTabs(given: Readonly<Record<string, unknown>>): {
  readonly module: string;
  readonly tabs: ViewTabs;
} {
  const faults: Fault[] = Object.keys(given)
    .filter((key) => !KEYS.has(key))
    .map((key) => fault('unknown_key', pointer('', 'tabs', key), { key }));
  const { module } = given;
  if (!isName(module)) faults.push(fault('wrong_type', '/tabs/module', { type: 'string' }));
  const names = (key: 'order' | 'hidden'): readonly string[] => {
    const { [key]: list } = given;
    const at = pointer('', 'tabs', key);
    if (!Array.isArray(list) || !list.every(isName)) faults.push(fault('wrong_type', at, { type: 'array' }));
    else if (list.length > MOST_VIEWS) faults.push(fault('too_many_items', at, { max: MOST_VIEWS }));
    return list as readonly string[];
  };
  const tabs = { order: names('order'), hidden: names('hidden') };
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { module: module as string, tabs };
}
