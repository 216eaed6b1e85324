import { fault, pointer, type Fault } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';
import type { FieldModel } from '../model.js';
import { isInput, isNeeded, valueSchemaOf } from './input-schema.js';
import { againstPattern } from './pattern.js';
import { sharedValidator } from './shared-validator.js';
import type { Validator } from './validator.js';

const none: readonly never[] = [];

/**
 * Checks what `inputSchemaOf` says, field by field: only the fields that are ever given have their validators compiled.
 */
export class InputValidator {
  readonly #validators = new Map<string, Validator>();
  #needed: readonly string[] | undefined;

  constructor(private readonly fields: ReadonlyMap<string, FieldModel>) {}

  validate(mode: 'create' | 'update', data: Readonly<Record<string, Json>>): readonly Fault[] {
    this.#needed ??= [...this.fields.values()].filter(isNeeded).map((field) => field.name);
    const missing = mode === 'create' ? this.#needed.filter((name) => data[name] === undefined) : none;
    const wrong = Object.keys(data).flatMap((name): (readonly [string, readonly Fault[]])[] => {
      const found = data[name] === undefined ? none : this.#validator(name)(data[name]);
      return found.length > 0 ? [[name, found]] : [];
    });
    if (missing.length === 0 && wrong.length === 0) return none;
    // In the order of the fields, however the body is written; what nobody knows comes first.
    const order = [...this.fields.keys()];
    wrong.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return [
      ...missing.map((name) => fault('required', pointer('', name))),
      ...wrong.flatMap(([name, found]) => found.map((one) => ({ ...one, path: pointer('', name) + one.path }))),
    ];
  }

  #validator(name: string): Validator {
    const known = this.#validators.get(name);
    if (known) return known;
    const field = this.fields.get(name);
    // A name that is no field's is anybody's invention: nothing is kept for it.
    if (!field) return () => [fault('unknown_key', '', { key: name })];
    const made = isInput(field) ? valueValidator(field) : () => [fault('read_only', '', { field: name })];
    this.#validators.set(name, made);
    return made;
  }
}

/** What the schema says, and the field's pattern, which only the server asks: browsers would have to load another engine for it. */
function valueValidator(field: FieldModel): Validator {
  const bySchema = sharedValidator(valueSchemaOf(field));
  if (field.settings.pattern === undefined) return bySchema;
  return (value) => {
    const found = bySchema(value);
    return found.length > 0 ? found : againstPattern(field.settings, value);
  };
}
