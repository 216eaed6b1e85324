import type { Fault, LocalText } from '@mokuai/kernel';
import type { Json, Predicate } from '@mokuai/expression';
import { fieldType, SYSTEM_FIELDS, type FieldSettings } from '@mokuai/field-types';
import { hierarchyOf } from '../kinds/view/types/index.js';
import type { LayoutDocument, ModuleDocument, ViewDocument } from '../kinds/index.js';
import type { DuplicateRuleModel, FieldModel, ModuleConditions, ModuleModel } from '../model.js';
import { bindToModule, type BindOptions } from './bind.js';
import { compileConditions, compileDuplicateRules } from './conditions.js';
import { compileField, compileSystemField } from './field.js';
import { inputSchemaOf } from './input-schema.js';
import { InputValidator } from './input-validator.js';
import { generatedName, tableOf } from './names.js';

/** What a module is compiled from. */
export interface ModuleSource {
  readonly document: ModuleDocument;
  readonly hash: string;
  readonly layouts: readonly LayoutDocument[];
  readonly views: readonly ViewDocument[];
  readonly incoming: ModuleModel['incoming'];
  /** Finds the modules that lookups point at. */
  readonly find: (module: string) => ModuleModel | undefined;
}

/** A compiled module. What is costly (validators) is made when first used. */
export class CompiledModule implements ModuleModel {
  readonly name: string;
  readonly label: LocalText;
  readonly plural: LocalText;
  readonly icon: string | undefined;
  readonly document: ModuleDocument;
  readonly hash: string;
  readonly table: string;
  readonly titleField: string;
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly ownFields: readonly FieldModel[];
  readonly uniques: ModuleModel['uniques'];
  readonly incoming: ModuleModel['incoming'];
  readonly layouts: readonly LayoutDocument[];
  readonly views: readonly ViewDocument[];
  readonly hierarchies: ReadonlySet<string>;
  readonly #find: ModuleSource['find'];
  /** Null until asked for: what lookups lead to may not be compiled yet. */
  #conditions: ModuleConditions | undefined | null = null;
  #duplicateRules: readonly DuplicateRuleModel[] | undefined;
  readonly #input: InputValidator;

  constructor(source: ModuleSource) {
    const { document } = source;
    this.name = document.name;
    this.label = document.label ?? document.name;
    this.plural = document.plural ?? this.label;
    this.icon = document.icon;
    this.document = document;
    this.hash = source.hash;
    this.table = tableOf(document.name);
    this.titleField = document.titleField;
    ({ own: this.ownFields, all: this.fields, input: this.#input } = fieldsOf(document));
    this.uniques = uniquesOf(document);
    this.incoming = source.incoming;
    this.layouts = source.layouts;
    this.views = source.views;
    this.hierarchies = new Set(source.views.flatMap((view) => hierarchyOf(view) ?? []));
    this.#find = source.find;
  }

  get conditions(): ModuleConditions | undefined {
    if (this.#conditions === null) this.#conditions = compileConditions(this);
    return this.#conditions;
  }

  get duplicateRules(): readonly DuplicateRuleModel[] {
    return (this.#duplicateRules ??= compileDuplicateRules(this));
  }

  validate(mode: 'create' | 'update', data: Readonly<Record<string, Json>>): readonly Fault[] {
    return this.#input.validate(mode, data);
  }

  inputSchema(mode: 'create' | 'update'): Readonly<Record<string, unknown>> {
    return inputSchemaOf(mode, this.fields.values());
  }

  bind(predicate: Predicate, pointer: string, options?: BindOptions): ReturnType<ModuleModel['bind']> {
    return bindToModule(this, this.#find, predicate, pointer, options);
  }
}

/** What is made of a module's document alone: it is the same in every revision that has the document. */
interface Fields {
  readonly own: readonly FieldModel[];
  readonly all: ReadonlyMap<string, FieldModel>;
  readonly input: InputValidator;
}

const known = new WeakMap<ModuleDocument, Fields>();

function fieldsOf(document: ModuleDocument): Fields {
  const before = known.get(document);
  if (before) return before;
  const own = document.fields.map((settings) => compileField(document, settings));
  const system = SYSTEM_FIELDS.map((field) => compileSystemField(document.name, field));
  const all = new Map([...system, ...own].map((field) => [field.name, field]));
  const made = { own, all, input: new InputValidator(all) };
  known.set(document, made);
  return made;
}

/** Does the type itself say that no two records have the same? */
function isDistinct(field: FieldSettings): boolean {
  const type = fieldType(field.type);
  return type?.distinct === true || type?.numbering?.(field) !== undefined;
}

function uniquesOf(document: ModuleDocument): ModuleModel['uniques'] {
  const single = document.fields
    .filter((field) => field.unique === true || isDistinct(field))
    .map((field) => [field.name]);
  return [...single, ...(document.unique ?? [])].map((fields) => ({
    fields,
    index: generatedName('u', document.name, ...fields),
  }));
}
