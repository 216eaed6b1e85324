import type { FieldModel, ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';

/** The lookups among some fields by which the records of the module form a tree. */
export const hierarchies = (module: ModuleModel, fields: Iterable<FieldModel>): FieldModel[] =>
  [...fields].filter((field) => module.hierarchies.has(field.name) && field.target === module.name);

/**
 * Boolean SQL: would the record stand below itself if its parent were this one? Those who move records of one tree wait for
 * each other until they commit: two moves that are sound each may make a circle together.
 */
export const standsBelowItself = (module: ModuleModel, field: FieldModel, id: string, parent: string): string =>
  `system.below_itself(${literal(module.table)}, ${literal(field.name)}, ${id}, ${parent})`;
