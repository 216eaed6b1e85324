import type { EffectiveView } from '@mokuai/contract';
import type { ViewDocument } from '@mokuai/definition';
import { pathsOf } from '@mokuai/expression';
import { textIn } from '@mokuai/kernel';
import { isReadablePath, isShownPath, shownFields, type EffectiveContext } from './context.js';
import { EFFECTIVE_VIEW_TYPES } from './view-types/index.js';
import { WORDS } from './words.js';

const GENERATED_COLUMNS = 7;

/**
 * The views the user may use, in the order of their positions; where nobody made one called "all", it is generated and
 * stands first. A view whose filter names a field the
 * user may not read is left out: it could only be refused, or tell by its rows what is hidden.
 */
export function effectiveViews(context: EffectiveContext): readonly EffectiveView[] {
  const made = inOrder(context.module.views).flatMap((view): EffectiveView[] => {
    const columns = view.columns.filter((path) => isShownPath(context, path));
    const filterable = !view.filter || pathsOf(view.filter).every((path) => isReadablePath(context, path));
    if (columns.length === 0 || !filterable) return [];
    const sort = (view.sort ?? []).filter((path) => isReadablePath(context, path.replace(/^-/, '')));
    const label = textIn(view.label, context.locale, view.name);
    const shared = { name: view.name, label, filter: view.filter ?? null, columns, sort };
    const own = EFFECTIVE_VIEW_TYPES.find(({ type }) => type === view.type)?.of(context, view);
    return own ? [{ ...shared, type: view.type, ...own }] : [];
  });
  return made.some((view) => view.name === 'all') ? made : [everything(context), ...made];
}

const place = ({ position }: ViewDocument): number => position ?? Number.MAX_SAFE_INTEGER;

const inOrder = (views: readonly ViewDocument[]): readonly ViewDocument[] =>
  [...views].sort((a, b) => place(a) - place(b));

function everything(context: EffectiveContext): EffectiveView {
  const { module, locale } = context;
  const fields = shownFields(context);
  const own = fields.filter((f) => !f.system && f.sortKey('r') !== null && f.name !== module.titleField);
  const title = fields.filter((f) => f.name === module.titleField);
  const columns = [...title, ...own].slice(0, GENERATED_COLUMNS).map((f) => f.name);
  return {
    name: 'all',
    label: textIn(WORDS.all, locale).replace('{plural}', textIn(module.plural, locale, module.name)),
    type: 'table',
    filter: null,
    columns: [...columns, ...['owner', 'updated_at'].filter((name) => module.fields.has(name))],
    sort: ['-created_at'],
  };
}
