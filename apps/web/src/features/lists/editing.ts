import type { EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import type { Reachable } from '../../lib/reachable.js';

/** A cell that is being edited, and what its input began with. */
export interface Editing {
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
  /** Typing began it. */
  readonly typed: boolean;
}

/** May this user write what stands in a column, and is there room to? On a record of somebody else the server may still say no. */
export const isEditable = ({ can }: EffectiveModule, { field, via }: Reachable): boolean =>
  can.update && !via && field.writable && !viewOf(field.type).roomy && (!field.system || can.assign);
