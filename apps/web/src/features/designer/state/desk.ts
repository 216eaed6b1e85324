import type { AnyDocument } from '@mokuai/definition';
import type { DefinitionEntry } from '@mokuai/contract';

/** Documents that are edited together, by address (`view/visit.mine`); null: to be removed. */
export type Desk = ReadonlyMap<string, AnyDocument | null>;

/** The documents of one kind. */
export type DocumentOf<K extends AnyDocument['kind']> = Extract<AnyDocument, { readonly kind: K }>;

export const deskKey = (kind: string, name: string): string => `${kind}/${name}`;

/** Kind and name of an address. */
export const partsOf = (key: string): readonly [kind: string, name: string] => {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
};

/** `view/visit.mine` of the document. */
export const keyOfDocument = (document: AnyDocument): string =>
  deskKey(document.kind, 'module' in document ? `${document.module}.${document.name}` : document.name);

export const deskOf = (entries: readonly DefinitionEntry[]): Desk =>
  new Map(
    entries.map((entry) => [
      deskKey(entry.kind, entry.name),
      entry.state === 'removed' ? null : (entry.document as AnyDocument),
    ]),
  );

/** The desk with a document put on it, in place of the one of the same address. */
export const withDocument = (desk: Desk, document: AnyDocument): Desk =>
  new Map(desk).set(keyOfDocument(document), document);

export const withoutDocument = (desk: Desk, key: string): Desk => new Map(desk).set(key, null);

export const documentOn = <K extends AnyDocument['kind']>(
  desk: Desk,
  kind: K,
  name: string,
): DocumentOf<K> | undefined => (desk.get(deskKey(kind, name)) as DocumentOf<K> | null | undefined) ?? undefined;

/** All documents of a kind that are to stay, in the order they came. */
export const documentsOn = <K extends AnyDocument['kind']>(desk: Desk, kind: K): readonly DocumentOf<K>[] =>
  [...desk.values()].filter((one): one is DocumentOf<K> => one?.kind === kind);

/** Addresses at which two desks differ; what is not there and what is to be removed is the same. */
export const differences = (a: Desk, b: Desk): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => (a.get(key) ?? null) !== (b.get(key) ?? null));
