import type { Fault } from '@mokuai/kernel';
import type { JsonSchema } from '@mokuai/field-types';
import type { StepDocument } from '../kinds/index.js';
import type { Model, ModuleModel } from '../model.js';

/** Where a step stands. */
export interface StepContext {
  readonly model: Model;
  /** The module whose record the workflow or approval is about. */
  readonly module: ModuleModel;
}

/** What checking needs to know of a kind of workflow step. */
export interface StepKind {
  readonly type: string;
  /** JSON Schema of the step's `input`. */
  readonly input: JsonSchema;
  /** Does it hold further steps in `branches`? */
  readonly branches: boolean;
  /** What the schema cannot say: do fields, roles, templates exist? Paths are relative to the step (`/input/data/…`). */
  check?(step: StepDocument, context: StepContext): readonly Fault[];
}
