import {
  BUILTIN,
  compileModel,
  type AnyDocument,
  type Model,
  type ModuleDocument,
  type ViewDocument,
} from '@mokuai/definition';
import { FIELD_TYPES, type FieldSettings } from '@mokuai/field-types';
import type { Json } from '@mokuai/expression';

/** A field of a specimen module and values it may have. */
export interface Specimen {
  readonly settings: FieldSettings;
  readonly values: readonly Json[];
}

/** A field for every example of every type but those that point at modules of one's own: these are the matter of the modules below. */
export const specimens: readonly Specimen[] = FIELD_TYPES.filter(
  (type) => !('target' in type.settings.properties),
).flatMap((type) =>
  type.examples.map((example, index) => ({
    settings: { ...example.settings, name: `${type.name}_${index}`, required: false },
    values: [...new Map(
      [...example.valid.map(({ input, output }) => (output === undefined ? input : output)), ...example.ascending]
        .filter((value) => value !== null)
        .map((value) => [JSON.stringify(value), value]),
    ).values()], // prettier-ignore
  })),
);

const lookupTo = (name: string, target: string): FieldSettings => ({ name, type: 'lookup', ...{ target } });

export const sample: ModuleDocument = {
  kind: 'module',
  name: 'sample',
  titleField: 'text_0',
  fields: [...specimens.map((specimen) => specimen.settings), lookupTo('partner', 'partner')],
};

export const partner: ModuleDocument = {
  kind: 'module',
  name: 'partner',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', searchable: true },
    { name: 'amount', type: 'currency', ...{ currency: 'CNY', scale: 2 } },
    { name: 'active', type: 'boolean' },
    lookupTo('parent', 'partner'),
  ],
};

export const mine: ViewDocument = {
  kind: 'view',
  module: 'sample',
  name: 'mine',
  type: 'table',
  filter: { field: 'owner', op: 'eq', value: { me: true } },
  columns: ['text_0', 'partner', 'partner.amount', 'currency_0'],
  sort: ['-currency_0', 'partner.name'],
};

/** A Model of these modules and the given roles. */
export const modelWith = (...documents: readonly AnyDocument[]): Model =>
  compileModel(1, [...BUILTIN, sample, partner, mine, ...documents]);
