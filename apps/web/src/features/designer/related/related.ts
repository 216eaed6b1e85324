import type { LayoutDocument, ModuleDocument, RelatedBlock } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';

export type { RelatedBlock };

/** A lookup of some module that leads here: its records can be listed beside one of ours. */
export interface Pointing {
  readonly module: ModuleDocument;
  readonly via: FieldSettings;
}

type TargetOf = (field: FieldSettings) => string | undefined;

/** Every lookup that leads to a module, in the order of the modules. */
export const pointingAt = (modules: readonly ModuleDocument[], name: string, targetOf: TargetOf): readonly Pointing[] =>
  modules.flatMap((module) =>
    module.fields.filter((field) => targetOf(field) === name).map((via) => ({ module, via })),
  );

const FIRST_COLUMNS = 4;

/** A block with the first fields of the module: its title, then what says most in a row. */
export function newBlock({ module, via }: Pointing, isShown: (field: FieldSettings) => boolean): RelatedBlock {
  const others = module.fields.filter((field) => field.name !== via.name && isShown(field)).map((field) => field.name);
  const columns = [...new Set([module.titleField, ...others])].slice(0, FIRST_COLUMNS);
  return { module: module.name, via: via.name, columns };
}

/** Stands for a block among its siblings: a module can be listed once by each of its lookups. */
export const keyOfBlock = ({ module, via }: Pick<RelatedBlock, 'module' | 'via'>): string => `${module}.${via}`;

/** The layout with other blocks; without the key where none is left. */
export function withBlocks(layout: LayoutDocument, blocks: readonly RelatedBlock[]): LayoutDocument {
  const { related: _related, ...rest } = layout;
  return blocks.length > 0 ? { ...rest, related: blocks } : rest;
}

/** The blocks in the order of these keys. */
export const inOrder = (blocks: readonly RelatedBlock[], keys: readonly string[]): RelatedBlock[] =>
  keys.flatMap((key) => blocks.find((block) => keyOfBlock(block) === key) ?? []);

/** The blocks with the one at `from` standing at `to`. */
export function movedBlock(blocks: readonly RelatedBlock[], from: number, to: number): RelatedBlock[] {
  const block = blocks[from];
  const rest = blocks.filter((_, index) => index !== from);
  return block ? [...rest.slice(0, to), block, ...rest.slice(to)] : [...blocks];
}
