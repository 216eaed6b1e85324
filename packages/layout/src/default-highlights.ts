import type { FieldModel } from '@mokuai/definition';
import { shownFields, type EffectiveContext } from './context.js';

const MOST = 5;

/** Does a field say in little room how a record stands: whom it belongs to, how much, when, which? */
const isTelling = ({ type, settings, target, operators }: FieldModel): boolean =>
  target !== undefined ||
  type.summable === true ||
  type.choices?.(settings) !== undefined ||
  [...operators.values()].some(({ operand }) => operand === 'period');

/** What the record page puts first where its layout says nothing of it: the first telling fields, and the owner. */
export function defaultHighlights(context: EffectiveContext, path: string | undefined): readonly string[] {
  const { module } = context;
  const fields = shownFields(context);
  const own = fields.filter(
    (field) => !field.system && field.name !== module.titleField && field.name !== path && isTelling(field),
  );
  const owner = fields.filter(({ name }) => name === 'owner');
  return [...own.slice(0, MOST), ...owner].map(({ name }) => name);
}
