import type { Json } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness, equality } from '../../shared/operators.js';
import { examples } from './examples.js';

const hex = { type: 'string', pattern: '^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' };

/** Six digits, in lower case. */
function normalize(value: Json): string {
  const text = String(value).toLowerCase();
  return text.length === 4 ? text.replaceAll(/[0-9a-f]/g, (digit) => digit + digit) : text;
}

const operators = [...equality({ cast: 'text', schema: hex, normalize }), ...emptiness];

/** A colour as screens mix it. Colours have no order. */
export const color: FieldType<FieldSettings> = {
  name: 'color',
  label: { en: 'Colour', 'zh-CN': '颜色' },
  group: 'choice',
  icon: 'palette',
  settings: Type.Object({}),
  column: () => ({ type: 'text', collation: 'C' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ ...hex, 'x-codes': { type: 'not_color', pattern: 'not_color' } }),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: () => null,
  indexable: true,
  mask: wholeMask,
  examples,
};
