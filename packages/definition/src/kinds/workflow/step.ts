import { Type } from '@sinclair/typebox';
import type { Json, Predicate } from '@mokuai/expression';
import type { LocalText } from '@mokuai/kernel';
import { json, list, localText, map, name, optional, predicate, shape } from '../schema.js';

/** One step of a workflow. What `input` holds is said by the action called `type`. */
export interface StepDocument {
  readonly id: string;
  readonly type: string;
  /** What designers call it; without one it goes by its type. */
  readonly label?: LocalText;
  readonly input?: Readonly<Record<string, Json>>;
  readonly branches?: readonly {
    readonly label?: LocalText;
    readonly when?: Predicate;
    readonly steps: readonly StepDocument[];
  }[];
}

/** Refers to `$defs/step` of the document's schema. */
export const step = Type.Unsafe<StepDocument>({ $ref: '#/$defs/step' });
export const steps = list(step, { maxItems: 100 });

/** What `step` refers to. */
export const stepDef = shape({
  id: name,
  type: name,
  label: optional(localText),
  input: optional(map(json)),
  branches: optional(
    list(shape({ label: optional(localText), when: optional(predicate), steps }), { minItems: 1, maxItems: 20 }),
  ),
});
