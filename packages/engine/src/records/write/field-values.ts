import type { Json } from '@mokuai/expression';
import type { ModuleModel } from '@mokuai/definition';
import { wordsOfField, type FieldValues } from '@mokuai/query';
import { initialsOf } from '../../search/initials.js';
import { parameterOf } from './prepare.js';

/** What a template's slots of fields are filled with: the values, and the words that these are found by. */
export const fieldValues =
  (module: ModuleModel, values: Readonly<Record<string, Json>>): FieldValues =>
  (slot) => {
    const found = wordsOfField(slot);
    if (found === undefined) return parameterOf(module.fields.get(slot)!, values[slot]);
    return module.fields.get(found)!.search!.words(values[found], initialsOf);
  };
