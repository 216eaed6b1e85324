import type { StepContext } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { parseReference, placeholdersIn } from '@mokuai/engine';
import { fault, type Fault } from '@mokuai/kernel';

/** Faults `bad_reference` for each `{{ … }}` of an input that refers to nothing. Paths are relative to `path`. */
export const checkPlaceholders = (input: Json | undefined, path: string, { module, model }: StepContext): Fault[] =>
  placeholdersIn(input ?? null)
    .filter((placeholder) => parseReference(placeholder.text, module, model) === undefined)
    .map((placeholder) => fault('bad_reference', path + placeholder.at, { reference: placeholder.text }));
