import type { EffectiveModule, ViewTabs } from '@mokuai/contract';

/** A module's views as its user likes them to stand: those in order, then new ones, then the hidden, which links still open. */
export function arrangedViews(module: EffectiveModule, tabs: ViewTabs | undefined): EffectiveModule {
  if (!tabs) return module;
  const rank = (name: string): number => {
    if (isHidden(module, tabs, name)) return Infinity;
    const at = tabs.order.indexOf(name);
    return at < 0 ? tabs.order.length : at;
  };
  const ranks = new Map(module.views.map(({ name }) => [name, rank(name)]));
  const of = (name: string): number => ranks.get(name) ?? 0;
  // Two hidden ones are as far away as each other.
  const views = module.views.toSorted((a, b) => (of(a.name) === of(b.name) ? 0 : of(a.name) - of(b.name)));
  return { ...module, views };
}

/** Has its user hidden a view? Where all are hidden, none is: something has to open. */
export const isHidden = ({ views }: EffectiveModule, tabs: ViewTabs | undefined, name: string): boolean =>
  tabs !== undefined && tabs.hidden.includes(name) && views.some((one) => !tabs.hidden.includes(one.name));
