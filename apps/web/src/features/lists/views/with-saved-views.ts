import type { EffectiveModule, EffectiveView, SavedView } from '@mokuai/contract';

/** A module with what its user saved behind its own views. One whose base is gone stands on the first. */
export function withSavedViews(module: EffectiveModule, saved: readonly SavedView[]): EffectiveModule {
  if (saved.length === 0) return module;
  const views = saved.flatMap(({ id, label, base, filter, sort, columns }): EffectiveView[] => {
    const under = module.views.find(({ name }) => name === base) ?? module.views[0];
    if (!under) return [];
    return [{ ...under, name: id, label, filter, sort, columns: columns.length > 0 ? columns : under.columns }];
  });
  return { ...module, views: [...module.views, ...views] };
}
