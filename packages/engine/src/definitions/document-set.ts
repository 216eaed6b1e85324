import { keyOf, type AnyDocument } from '@mokuai/definition';
import type { DocumentChangeAt } from './ports.js';

/** Documents by key (`module/account`), in the order in which they came to be. */
export type DocumentSet = ReadonlyMap<string, AnyDocument>;

export const keyOfChange = ({ kind, name }: Pick<DocumentChangeAt, 'kind' | 'name'>): string => `${kind}/${name}`;

export const setOf = (documents: Iterable<AnyDocument>): DocumentSet =>
  new Map([...documents].map((document) => [keyOf(document), document]));

/** The set after some changes. */
export function withChanges(set: DocumentSet, changes: readonly DocumentChangeAt[]): DocumentSet {
  const next = new Map(set);
  for (const change of changes) {
    if (change.document === null) next.delete(keyOfChange(change));
    else next.set(keyOfChange(change), change.document);
  }
  return next;
}
