import type { Actor } from '@mokuai/access';
import type { Model, ModuleModel } from '@mokuai/definition';
import type { Sql } from '../../ports.js';
import type { RecordData } from '../write/types.js';

/** A write to a built-in module, as what has to happen besides sees it. */
export interface SideWriteContext {
  /** The transaction that the record is written in. */
  readonly sql: Sql;
  readonly model: Model;
  readonly module: ModuleModel;
  readonly actor: Actor;
  readonly op: 'create' | 'update' | 'delete' | 'restore' | 'purge';
  readonly id: string;
  /** The fields written, in the form that is kept; empty for a delete, a restore and a purge. */
  readonly values: RecordData;
}

/** What else a write to one built-in module does, in the same transaction. */
export interface SideWrite {
  readonly module: string;
  /** Refuses by throwing, before the record is written. */
  before?(write: SideWriteContext): Promise<void>;
  /** Follows up, after the record was written; may still refuse by throwing. */
  after(write: SideWriteContext): Promise<void>;
}
