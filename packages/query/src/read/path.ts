import type { Access } from '@mokuai/access';
import type { FieldModel } from '@mokuai/definition';

/** A field behind no or some lookups, each of which the actor may read on at least one row. */
export interface AllowedPath {
  readonly lookups: readonly FieldModel[];
  readonly field: FieldModel;
}

const MAX_LOOKUPS = 3;

/** Finds what a path such as `account.industry` names; undefined where a part is absent or granted nowhere: the two must look alike. */
export function allowPath(
  access: Access,
  accessOf: (module: string) => Access | undefined,
  path: string,
): AllowedPath | undefined {
  const names = path.split('.');
  if (names.length > MAX_LOOKUPS + 1) return undefined;
  const found: FieldModel[] = [];
  let here: Access | undefined = access;
  for (const name of names) {
    const field: FieldModel | undefined = here?.module.fields.get(name);
    if (!field || here!.grant(name) === 'never') return undefined;
    found.push(field);
    here = field.target === undefined ? undefined : accessOf(field.target);
  }
  return { lookups: found.slice(0, -1), field: found.at(-1)! };
}
