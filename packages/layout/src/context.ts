import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import type { ModuleRightsView, RightsTo } from './rights.js';

/** What the effective form of a module is a function of. */
export interface EffectiveContext {
  readonly model: Model;
  readonly module: ModuleModel;
  readonly rights: ModuleRightsView;
  readonly rightsTo: RightsTo;
  readonly roles: readonly string[];
  readonly locale: Locale;
}

/** The fields the user may read: system fields first, then the document's, in order. */
export const readableFields = (context: EffectiveContext): readonly FieldModel[] =>
  [...context.module.fields.values()].filter((field) => context.rights.readable(field.name));

/** May the user read what a path (`account.industry`) leads to, every lookup on the way included? */
export function isReadablePath(context: EffectiveContext, path: string): boolean {
  const names = path.split('.');
  let module: ModuleModel | undefined = context.module;
  let rights: ModuleRightsView | undefined = context.rights;
  for (const [index, name] of names.entries()) {
    const field: FieldModel | undefined = module?.fields.get(name);
    if (!field || !rights?.readable(name)) return false;
    if (index === names.length - 1) return true;
    if (field.target === undefined) return false;
    module = context.model.module(field.target);
    rights = context.rightsTo(field.target);
  }
  return false;
}
