import type { ModuleRights, Scope } from '@mokuai/definition';
import { FLAGS, SCOPED, SCOPES } from '../tabs/rights.js';

export type Flag = (typeof FLAGS)[number];
export type Scoped = (typeof SCOPED)[number];
export type Operation = Flag | Scoped;

/** The columns of a grid of rights: what makes a record, what is done with it, what is done with many. */
export const OPERATIONS: readonly Operation[] = ['create', ...SCOPED, 'bulk'];

export const isFlag = (operation: Operation): operation is Flag => (FLAGS as readonly string[]).includes(operation);

/** A right as a number: 0 not at all, 4 every record. A right that is only given or not is 0 or 4. */
export function levelOf(rights: ModuleRights, operation: Operation): number {
  if (isFlag(operation)) return rights[operation] ? 4 : 0;
  return SCOPES.indexOf(rights[operation] ?? 'none');
}

/** The change that gives an operation this level. */
export const atLevel = (operation: Operation, level: number): Partial<ModuleRights> =>
  isFlag(operation) ? { [operation]: level > 0 } : { [operation]: SCOPES[level] ?? 'none' };

export const scopeAt = (level: number): Scope => SCOPES[level] ?? 'none';

/** Ready-made rows: what most roles may do with a module. */
export const PRESETS = ['nothing', 'look', 'own', 'department', 'everything'] as const;
export type Preset = (typeof PRESETS)[number];

const BY_PRESET: Readonly<Record<Preset, readonly [see: Scope, change: Scope, remove: Scope]>> = {
  nothing: ['none', 'none', 'none'],
  look: ['all', 'none', 'none'],
  own: ['own', 'own', 'none'],
  department: ['department_and_below', 'department_and_below', 'none'],
  everything: ['all', 'all', 'all'],
};

/** All operations as a preset has them; what is said of fields stays. */
export function presetRights(preset: Preset): Partial<ModuleRights> {
  const [read, update, remove] = BY_PRESET[preset];
  const many = preset === 'department' || preset === 'everything';
  return {
    create: update !== 'none',
    read,
    update,
    delete: remove,
    assign: many ? update : 'none',
    restore: remove,
    bulk: many,
  };
}

/** In how many operations two rights differ. */
export const differing = (a: ModuleRights, b: ModuleRights): readonly Operation[] =>
  OPERATIONS.filter((operation) => levelOf(a, operation) !== levelOf(b, operation));

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** The cell that a key leads to from another, in a grid of so many rows and columns. */
export function cellAfter(
  key: string,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): readonly [number, number] | undefined {
  const within = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1);
  switch (key as Arrow) {
    case 'ArrowUp':
      return [within(row - 1, rows), column];
    case 'ArrowDown':
      return [within(row + 1, rows), column];
    case 'ArrowLeft':
      return [row, within(column - 1, columns)];
    case 'ArrowRight':
      return [row, within(column + 1, columns)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return undefined;
  }
}
