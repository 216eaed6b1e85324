import type { JsonSchema } from '@mokuai/field-types';
import type { Checker } from '../check/checker.js';
import type { AnyDocument, Kind } from './index.js';

/** All that is known of a kind of definition: one folder and a line in the registry. */
export interface KindEntry<D extends AnyDocument = AnyDocument> {
  readonly kind: D['kind'];
  readonly label: { readonly en: string; readonly 'zh-CN': string };
  /** Schema of the document. */
  readonly schema: JsonSchema;
  /** Finds in the whole set what the document speaks of, and reports what is not there or does not fit. */
  check(document: D, checker: Checker): void;
}

/** A kind's entry, among entries of every kind. */
export const kindEntry = <D extends AnyDocument>(entry: KindEntry<D>): KindEntry => entry as unknown as KindEntry;

/** `<module>.<name>` for documents that belong to a module, else the name. */
export const addressOf = (document: AnyDocument): string =>
  'module' in document ? `${document.module}.${document.name}` : document.name;

/** `module/account`, `view/account.mine`: names a document among all. */
export const keyOf = (document: AnyDocument): `${Kind}/${string}` => `${document.kind}/${addressOf(document)}`;
