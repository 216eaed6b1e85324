import type { JsonSchema } from '@mokuai/field-types';
import { approvalKind } from './approval/kind.js';
import type { KindEntry } from './kind.js';
import { layoutKind } from './layout/kind.js';
import { menuKind } from './menu/kind.js';
import { moduleKind } from './module/kind.js';
import { numberingKind } from './numbering/kind.js';
import { roleKind } from './role/kind.js';
import { viewKind } from './view/kind.js';
import { workflowKind } from './workflow/kind.js';

/** Every kind of definition. */
export const KINDS: readonly KindEntry[] = [
  moduleKind,
  layoutKind,
  viewKind,
  roleKind,
  menuKind,
  numberingKind,
  workflowKind,
  approvalKind,
];

const byName: ReadonlyMap<string, KindEntry> = new Map(KINDS.map((entry) => [entry.kind, entry]));

/** The kind of this name, if there is one. */
export const kindOf = (kind: string): KindEntry | undefined => byName.get(kind);

/** JSON Schema (2020-12) of the documents of a kind, as it is published; undefined for an unknown kind. */
export function schemaOf(kind: string): JsonSchema | undefined {
  const entry = kindOf(kind);
  return (
    entry && {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:mokuai:definition:${entry.kind}`,
      title: entry.label.en,
      ...entry.schema,
    }
  );
}
