import type { EffectiveRelated } from '@mokuai/contract';
import type { RelatedBlock } from '@mokuai/definition';
import { pathsOf } from '@mokuai/expression';
import { textIn } from '@mokuai/kernel';
import { isReadablePath, type EffectiveContext } from './context.js';

/**
 * Lists of records that point here: only of modules, and with columns, that the user may read. A list whose filter names
 * what the user may not read is left out: it could only be refused, or tell by its rows what is hidden.
 */
export function effectiveRelated(
  context: EffectiveContext,
  blocks: readonly RelatedBlock[],
): readonly EffectiveRelated[] {
  const { model, rightsTo, locale } = context;
  return blocks.flatMap(({ module: name, via, label, columns, sort = [], filter, limit }) => {
    const module = model.module(name);
    const rights = rightsTo(name);
    if (!module || !rights?.readable(via)) return [];
    const there: EffectiveContext = { ...context, module, rights };
    const readable = columns.filter((column) => rights.shown(column));
    if (readable.length === 0 || (filter && !pathsOf(filter).every((path) => isReadablePath(there, path)))) return [];
    const sorted = sort.filter((path) => isReadablePath(there, path.replace(/^-/, '')));
    return [
      {
        module: name,
        label: textIn(label ?? module.plural, locale, name),
        via,
        columns: readable,
        ...(sorted.length > 0 && { sort: sorted }),
        ...(filter && { filter }),
        ...(limit !== undefined && { limit }),
      },
    ];
  });
}
