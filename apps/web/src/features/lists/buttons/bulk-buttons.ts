import type { BuiltInButton, CustomButton, EffectiveModule } from '@mokuai/contract';

interface BulkButtons {
  /** The product's own that are offered for several records. */
  readonly builtIn: ReadonlySet<BuiltInButton['name']>;
  /** An admin's, as those for most records have them: which records they are for the server asks of each. */
  readonly custom: readonly CustomButton[];
}

/**
 * What layouts offer for several records at once. They may be of several business types, and so of several layouts: what
 * any of them offers is there.
 */
export function bulkButtons({ layouts, layoutVariants = [] }: EffectiveModule): BulkButtons {
  const variants = layoutVariants.filter(({ page, device }) => page === 'detail' && device === 'desktop');
  const own = variants.find(({ businessType }) => businessType === null)?.layout ?? layouts.detail;
  const typed = variants.filter(({ businessType }) => businessType !== null).map(({ layout }) => layout);
  const offered = [own, ...typed].flatMap(({ buttons = [] }) => buttons).filter(({ on }) => on.includes('bulk'));
  const custom = new Map<string, CustomButton>();
  const builtIn = new Set<BuiltInButton['name']>();
  for (const button of offered) {
    if (button.type === 'built_in') builtIn.add(button.name);
    else if (!custom.has(button.name)) custom.set(button.name, button);
  }
  return { builtIn, custom: [...custom.values()] };
}
