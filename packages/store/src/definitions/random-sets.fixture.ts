import fc, { type Arbitrary } from 'fast-check';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { conversionSql, FIELD_TYPES, fieldType, type FieldSettings, type TypedField } from '@mokuai/field-types';

/** Modules and numbering rules of one random application. */
export type RandomSet = readonly AnyDocument[];

/** One change of an application, as numbers that are read as places in what is there: whatever they are, they mean something. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: readonly [number, number, number];
  readonly flags: { readonly required: boolean; readonly unique: boolean; readonly indexed: boolean };
}

const KINDS = [
  'addModule', 'removeModule', 'addField', 'addField', 'addField', 'removeField', 'renameField', 'changeSettings', 'changeType',
  'changeFlags', 'addUnique', 'addIndex', 'dropCombinations',
] as const; // prettier-ignore

// Words of SQL, names that look alike once they are joined, and the longest there may be.
const MODULES = ['order', 'm_a', 'm', 'x'.repeat(48)];
const FIELDS = ['select', 'a', 'a_b', 'b', 'b_c', 'c', 'y'.repeat(48)];
const NUMBERING: AnyDocument = { kind: 'numbering', name: 'no', segments: [{ type: 'sequence' }] };

/** What an edit may make of a field: every example of every type of the registry. */
const EXAMPLES = FIELD_TYPES.flatMap((type) => type.examples.map(({ settings }) => settings));

export const anyEdit: Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  flags: fc.record({ required: fc.boolean(), unique: fc.boolean(), indexed: fc.boolean() }),
});

/** The application after an edit; the same one where the edit would make no sense. */
export function edited(set: RandomSet, { kind, at: [first, second, third], flags }: Edit): RandomSet {
  const modules = set.filter((one) => one.kind === 'module');
  const module = modules.length > 0 ? pick(modules, first) : undefined;
  const field = module && module.fields.length > 1 ? pick(module.fields.slice(1), second) : undefined;
  const withModule = (changed: ModuleDocument): RandomSet => tidied(set.map((one) => (one === module ? changed : one)));
  const withField = (changed: FieldSettings): RandomSet =>
    withModule({ ...module!, fields: module!.fields.map((one) => (one === field ? changed : one)) });
  switch (kind) {
    case 'addModule': {
      const name = pick(MODULES, first);
      return modules.some((one) => one.name === name) ? set : tidied([...set, newModule(name)]);
    }
    case 'removeModule':
      return tidied(set.filter((one) => one !== module));
    case 'addField': {
      if (!module) return set;
      const added = { ...pick(EXAMPLES, third), name: pick(FIELDS, second) };
      if (module.fields.some((one) => one.name === added.name || one.renamedFrom === added.name)) return set;
      return withModule({ ...module, fields: [...module.fields, flagged(targeted(added, modules, first), flags)] });
    }
    case 'removeField':
      return field ? withModule({ ...module!, fields: module!.fields.filter((one) => one !== field) }) : set;
    case 'renameField': {
      const name = pick(FIELDS, third);
      if (!field || module!.fields.some((one) => one.name === name || one.renamedFrom === name)) return set;
      // What was renamed twice before it was published is renamed once.
      return withField({ ...field, name, renamedFrom: field.renamedFrom ?? field.name });
    }
    case 'changeSettings': {
      if (!field) return set;
      const examples = EXAMPLES.filter((one) => one.type === field.type);
      const { name, renamedFrom } = field;
      const other = { ...targeted(pick(examples, third), modules, first), name, ...(renamedFrom && { renamedFrom }) };
      return fieldType(field.type)!.alter(field, other) === 'refuse' ? set : withField(flagged(other, flags));
    }
    case 'changeType': {
      if (!field || field.renamedFrom !== undefined) return set;
      const others = EXAMPLES.filter((one) => becomes(field, one));
      if (others.length === 0) return set;
      return withField(flagged({ ...targeted(pick(others, third), modules, first), name: field.name }, flags));
    }
    case 'changeFlags':
      return field ? withField(flagged(field, flags)) : set;
    case 'addUnique':
      return module ? withModule({ ...module, unique: [...(module.unique ?? []), some(module, second)] }) : set;
    case 'addIndex': {
      const sorts = module && some(module, second).map((name, n) => (third % 2 === n ? `-${name}` : name));
      return module ? withModule({ ...module, indexes: [...(module.indexes ?? []), sorts!] }) : set;
    }
    case 'dropCombinations': {
      if (!module) return set;
      const { unique: _unique, indexes: _indexes, ...rest } = module;
      return withModule(rest);
    }
  }
}

/** May a published field get this type? Only texts that name a record become references, and those are nobody's here. */
export const becomes = (was: FieldSettings, now: FieldSettings): boolean => {
  const [from, to] = [was, now].map((settings) => ({ settings, type: fieldType(settings.type)! })) as [TypedField, TypedField]; // prettier-ignore
  return was.type !== now.type && conversionSql('x', from, to, { idOf: () => undefined }) !== undefined;
};

/** The application without those fields that cannot follow what is published: a published field keeps its type and its name. */
export const following = (from: RandomSet, to: RandomSet): RandomSet => {
  const published = new Map(from.flatMap((one) => (one.kind === 'module' ? [[one.name, one] as const] : [])));
  return tidied(
    to.map((one) => {
      if (one.kind !== 'module') return one;
      const before = new Map(published.get(one.name)?.fields.map((field) => [field.name, field]));
      return { ...one, fields: one.fields.flatMap((field) => followingField(before, field)) };
    }),
  );
};

function followingField(before: ReadonlyMap<string, FieldSettings>, field: FieldSettings): FieldSettings[] {
  const { renamedFrom, ...plain } = field;
  const renamed = renamedFrom !== undefined && before.has(renamedFrom);
  if (renamed && before.has(field.name)) return [];
  const was = before.get(renamed ? renamedFrom : field.name);
  if (was && was.type !== field.type && (renamed || !becomes(was, field))) return [];
  if (was && was.type === field.type && fieldType(field.type)!.alter(was, field) === 'refuse') return [];
  return [renamed ? field : plain];
}

/** Between two publishes `renamedFrom` is done with. */
export const settled = (set: RandomSet): RandomSet =>
  set.map((one) =>
    one.kind === 'module' ? { ...one, fields: one.fields.map(({ renamedFrom: _, ...field }) => field) } : one,
  );

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;

const newModule = (name: string): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }],
});

/** One to three fields of a module that can stand in an index. */
function some(module: ModuleDocument, at: number): string[] {
  const names = module.fields.filter((one) => fieldType(one.type)!.indexable).map((one) => one.name);
  return [...new Set([pick(names, at), pick(names, at >> 3), pick(names, at >> 6)])];
}

const targeted = (settings: FieldSettings, modules: readonly ModuleDocument[], at: number): FieldSettings =>
  'target' in settings ? ({ ...settings, target: pick(modules, at).name } as FieldSettings) : settings;

function flagged(settings: FieldSettings, flags: Edit['flags']): FieldSettings {
  const { unique: _unique, indexed: _indexed, required: _required, ...rest } = settings;
  const { indexable } = fieldType(settings.type)!;
  return { ...rest, ...flags, unique: flags.unique && indexable, indexed: flags.indexed && indexable };
}

/** Without what refers to fields or modules that are gone. */
function tidied(set: RandomSet): RandomSet {
  const modules = new Set(set.flatMap((one) => (one.kind === 'module' ? [one.name] : [])));
  const documents = set
    .filter((one) => one.kind === 'module')
    .map((module): ModuleDocument => {
      const fields = module.fields.filter((one) => !('target' in one) || modules.has(String(one.target)));
      // One that got another type may not be able to stand in an index any more.
      const names = new Set(fields.filter((one) => fieldType(one.type)!.indexable).map((one) => one.name));
      const known = (sorts: readonly string[]): boolean => sorts.every((sort) => names.has(sort.replace(/^-/, '')));
      return {
        ...module,
        fields,
        ...(module.unique && { unique: module.unique.filter(known).slice(-3) }),
        ...(module.indexes && { indexes: module.indexes.filter(known).slice(-3) }),
      };
    });
  const numbers = documents.some((one) => one.fields.some((field) => fieldType(field.type)!.numbering?.(field)));
  return [...documents.map(numbered), ...(numbers ? [NUMBERING] : [])];
}

const numbered = (module: ModuleDocument): ModuleDocument => ({
  ...module,
  fields: module.fields.map((field) => ('numbering' in field ? { ...field, numbering: NUMBERING.name } : field)),
});
