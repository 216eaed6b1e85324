import type { FieldPath } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';

/** A record's values by field name. */
export type Values = Readonly<Record<string, Json>>;

/** The value at a path from a record on; null where a lookup on the way is empty or leads to nothing that `get` may find. */
export async function valueAt(
  path: FieldPath,
  record: Values | undefined,
  get: (module: string, id: Json | undefined) => Promise<Values | undefined>,
): Promise<Json> {
  let values = record;
  for (const hop of path.hops) values = await get(hop.target!, values?.[hop.name]);
  return values?.[path.field.name] ?? null;
}
