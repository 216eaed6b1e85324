import type { DefinitionEntry, FieldTypeEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import type { DeskSession } from '../data/use-desk.js';

/** What every tab of the module editor works with. */
export interface TabProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly types: readonly FieldTypeEntry[];
  /** What is live, by address. */
  readonly published: ReadonlyMap<string, DefinitionEntry>;
}
