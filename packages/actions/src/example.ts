import type { Json } from '@mokuai/expression';
import type { Fault } from '@mokuai/kernel';

type Input = Readonly<Record<string, Json>>;

/** Inputs of a step that must and must not be published, on the module of the contract suite: the food of the suite over all actions. */
export interface ActionExamples {
  readonly valid: readonly Input[];
  readonly invalid: readonly { readonly input: Input; readonly path: string; readonly code: Fault['code'] }[];
}
