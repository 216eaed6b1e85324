/** Where in the designer a document is edited. */
export interface DocumentPlace {
  readonly module: string;
  readonly search: { readonly tab?: string; readonly layout?: string };
}

const TAB_OF: Readonly<Record<string, string>> = { view: 'views', workflow: 'flows', approval: 'flows' };

/** The part of a module's editor that edits a document; none where it belongs to no one module. */
export function placeOfDocument(kind: string, name: string): DocumentPlace | undefined {
  if (kind === 'module') return { module: name, search: { tab: 'fields' } };
  const [module, own] = name.split('.');
  if (module === undefined || own === undefined) return undefined;
  if (kind === 'layout') return { module, search: { tab: 'fields', layout: own } };
  const tab = TAB_OF[kind];
  return tab ? { module, search: { tab } } : undefined;
}
