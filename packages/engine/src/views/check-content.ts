import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import type { StoredContent } from './ports.js';

const KEYS = ['filter', 'sort', 'columns', 'widths', 'pinned'];
const MOST_COLUMNS = 60;
/** Where nothing is said, the first column stays in sight. */
export const PINNED = 1;
const WIDTH = { min: 40, max: 1000 };

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shape of what a view is to show; whether its fields exist is another question. Throws 422 that points below `/content`. */
export function checkContent(given: Readonly<Record<string, unknown>>): StoredContent {
  const { filter = null, sort = [], columns, widths = {}, pinned = PINNED } = given;
  const faults: Fault[] = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => fault('unknown_key', pointer('', 'content', key), { key }));
  const wrong = (key: string, type: string) => faults.push(fault('wrong_type', pointer('', 'content', key), { type }));
  if (filter !== null && !isObject(filter)) wrong('filter', 'object');
  if (!isTexts(sort)) wrong('sort', 'array');
  if (!isTexts(columns)) wrong('columns', 'array');
  else if (columns.length === 0) faults.push(fault('required', '/content/columns'));
  else if (columns.length > MOST_COLUMNS)
    faults.push(fault('too_many_items', '/content/columns', { max: MOST_COLUMNS }));
  const isWidth = (one: unknown) => typeof one === 'number' && one >= WIDTH.min && one <= WIDTH.max;
  if (!isObject(widths) || Object.keys(widths).length > MOST_COLUMNS || !Object.values(widths).every(isWidth))
    wrong('widths', 'object');
  if (typeof pinned !== 'number' || !Number.isInteger(pinned)) wrong('pinned', 'number');
  else if (pinned < 0) faults.push(fault('too_small', '/content/pinned', { min: 0 }));
  else if (isTexts(columns) && columns.length > 0 && pinned > columns.length)
    faults.push(fault('too_big', '/content/pinned', { max: columns.length }));
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { filter, sort, columns, widths, pinned } as StoredContent;
}
