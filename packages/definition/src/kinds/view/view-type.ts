import type { TSchema } from '@sinclair/typebox';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';

/** All that is known of a way to look at records: one file and a line in the registry. */
export interface ViewType<V extends { readonly type: string } = { readonly type: string }> {
  readonly type: V['type'];
  /** Schema of the whole document. */
  readonly schema: TSchema;
  /** The lookup by which the records form a tree, where the type has one: none may then come to stand below itself. */
  hierarchy?(view: V): string;
  /** Reports what of the type's own settings the module does not have or cannot do. */
  check?(view: V, module: ModuleModel, checker: Checker): void;
}

/** A view type's entry, among entries of every type. */
export const viewType = <V extends { readonly type: string }>(entry: ViewType<V>): ViewType =>
  entry as unknown as ViewType;
