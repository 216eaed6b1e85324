import type { FieldRight, RoleDocument } from '@mokuai/definition';
import fc from 'fast-check';
import { partner, sample } from './documents.fixture.js';

const scope = fc.constantFrom('none', 'own', 'department', 'department_and_below', 'all' as const);
const right = fc.constantFrom<FieldRight>('hidden', 'read', 'write');

const rightsOn = (fields: readonly string[]) =>
  fc.record({
    read: scope,
    fieldsDefault: fc.option(right, { nil: undefined }),
    fields: fc.dictionary(fc.constantFrom(...fields), right, { maxKeys: 12 }),
  });

const namesOf = (module: typeof sample) => module.fields.map((field) => field.name);

/** A role with any scopes and field rights over the specimen modules. */
export const anyRole = (name: string): fc.Arbitrary<RoleDocument> =>
  fc
    .record({
      sample: rightsOn(namesOf(sample)),
      partner: rightsOn(namesOf(partner)),
      user: rightsOn(['name', 'email', 'active']),
    })
    .map((modules) => ({ kind: 'role' as const, name, modules }));

/** One to three roles. */
export const anyRoles: fc.Arbitrary<readonly RoleDocument[]> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyRole(`role_${i}`))));
