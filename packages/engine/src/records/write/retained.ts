import type { Actor } from '@mokuai/access';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { Sql } from '../../ports.js';
import { readAs } from './ask-conditions.js';
import type { RecordData } from './types.js';

const retiredOf = ({ settings }: FieldModel): ReadonlySet<string> => {
  const { options = [] } = settings as { readonly options?: readonly { readonly value: string; readonly retired?: boolean }[] }; // prettier-ignore
  return new Set(options.flatMap(({ value, retired }) => (retired ? [value] : [])));
};

const listOf = (value: Json | undefined): readonly Json[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value as Json];

/**
 * The fields of a change that name retired options, all of which the record has already as far as the actor may read it: they
 * may be sent back. A retired option is not chosen anew.
 */
export async function retainedFields(
  sql: Sql,
  model: Model,
  module: ModuleModel,
  actor: Actor,
  id: string,
  data: RecordData,
): Promise<ReadonlySet<string>> {
  const named = Object.entries(data).flatMap(([name, value]) => {
    const field = module.fields.get(name);
    const retired = field && retiredOf(field);
    const sent = retired?.size ? listOf(value).filter((one) => retired.has(one as string)) : [];
    return sent.length > 0 ? [{ name, value: value!, sent }] : [];
  });
  if (named.length === 0) return new Set();
  const before = await readAs(sql, model, actor, module.name, id);
  const kept = named.filter(({ name, value, sent }) => {
    const had = listOf(before?.[name]);
    if (!sent.every((one) => had.includes(one))) return false;
    const chosen = listOf(value).filter((one) => !sent.includes(one));
    return !Array.isArray(value) || module.validate('update', { [name]: chosen }).length === 0;
  });
  return new Set(kept.map(({ name }) => name));
}
