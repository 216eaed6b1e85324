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

/** The fields that are shown to the user, be it masked: system fields first, then the document's, in order. */
export const shownFields = (context: EffectiveContext): readonly FieldModel[] =>
  [...context.module.fields.values()].filter((field) => context.rights.shown(field.name));

/** May the user read what a path (`account.industry`) leads to, every lookup on the way included? */
export const isReadablePath = (context: EffectiveContext, path: string): boolean =>
  isKnownPath(context, path, 'readable');

/** The same of what is shown at its end, be it masked. */
export const isShownPath = (context: EffectiveContext, path: string): boolean => isKnownPath(context, path, 'shown');

function isKnownPath(context: EffectiveContext, path: string, how: 'readable' | 'shown'): boolean {
  const names = path.split('.');
  let module: ModuleModel | undefined = context.module;
  let rights: ModuleRightsView | undefined = context.rights;
  for (const [index, name] of names.entries()) {
    const field: FieldModel | undefined = module?.fields.get(name);
    if (index === names.length - 1) return field !== undefined && rights?.[how](name) === true;
    if (!field || !rights?.readable(name)) return false;
    if (field.target === undefined) return false;
    module = context.model.module(field.target);
    rights = context.rightsTo(field.target);
  }
  return false;
}
