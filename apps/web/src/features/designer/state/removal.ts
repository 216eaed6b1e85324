import type { DefinitionEntry } from '@mokuai/contract';
import type { AnyDocument, MenuItem } from '@mokuai/definition';

/** What goes with a module: documents to remove, and documents that must stop naming it. */
export interface Removal {
  readonly removed: readonly { readonly kind: string; readonly name: string }[];
  readonly changed: readonly { readonly kind: string; readonly name: string; readonly document: AnyDocument }[];
}

const withoutModule = (items: readonly MenuItem[], module: string): MenuItem[] =>
  items
    .filter((item) => item.module !== module)
    .map((item) => (item.items ? { ...item, items: withoutModule(item.items, module) } : item))
    .filter((item) => item.items === undefined || item.items.length > 0);

/** The document without mention of the module, where it can do without; the same one where it does not name it. */
function forgetting(document: AnyDocument, module: string): AnyDocument {
  switch (document.kind) {
    case 'menu': {
      const items = withoutModule(document.items, module);
      return JSON.stringify(items) === JSON.stringify(document.items) ? document : { ...document, items };
    }
    case 'role': {
      if (!(module in document.modules)) return document;
      const { [module]: _gone, ...modules } = document.modules;
      return { ...document, modules };
    }
    case 'layout': {
      const related = document.related?.filter((list) => list.module !== module);
      return related && related.length !== document.related?.length ? { ...document, related } : document;
    }
    default:
      return document;
  }
}

/**
 * Everything that removing a module takes: its own layouts, views, workflows and approvals go with it; menus, roles
 * and related lists forget it. Fields of other modules that point to it are not touched: they hold data.
 */
export function removalOf(module: string, entries: readonly DefinitionEntry[]): Removal {
  const removed: { kind: string; name: string }[] = [];
  const changed: { kind: string; name: string; document: AnyDocument }[] = [];
  for (const { kind, name, state, document: json } of entries) {
    if (state === 'removed') continue;
    const document = json as AnyDocument;
    const owned = 'module' in document ? document.module === module : kind === 'module' && name === module;
    if (owned) {
      removed.push({ kind, name });
      continue;
    }
    const next = forgetting(document, module);
    if (next !== document) changed.push({ kind, name, document: next });
  }
  return { removed, changed };
}
