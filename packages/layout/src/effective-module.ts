import type { EffectiveModule } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { shownFields, type EffectiveContext } from './context.js';
import { effectiveDuplicateRules, effectiveRules } from './effective-conditions.js';
import { effectiveField } from './effective-field.js';
import { effectiveLayout } from './effective-layout.js';
import { effectiveViews } from './effective-views.js';
import { inputSchemaHash } from './input-schema.js';
import { layoutVariants } from './layout-variants.js';

const PARTS = ['history', 'comments', 'attachments'] as const;

/** The module as one user may see it, in one language: everything forms, lists and record pages are drawn from. */
export function effectiveModule(context: EffectiveContext): EffectiveModule {
  const { module, rights, locale } = context;
  const fields = shownFields(context);
  const off = PARTS.filter((part) => module.document[part] === false);
  const duplicateRules = effectiveDuplicateRules(context);
  const variants = layoutVariants(context);
  return {
    name: module.name,
    label: textIn(module.label, locale, module.name),
    plural: textIn(module.plural, locale, module.name),
    icon: module.icon ?? null,
    titleField: rights.shown(module.titleField) ? module.titleField : 'id',
    hash: module.hash,
    fields: fields.map((field) => effectiveField(context, field)),
    layouts: {
      create: effectiveLayout(context, 'create'),
      quick_create: effectiveLayout(context, 'quick_create'),
      edit: effectiveLayout(context, 'edit'),
      detail: effectiveLayout(context, 'detail'),
    },
    ...(variants.length > 0 && { layoutVariants: variants }),
    views: effectiveViews(context),
    can: rights.can,
    rules: effectiveRules(context),
    ...(duplicateRules.length > 0 && { duplicateRules }),
    ...(off.length > 0 && { off }),
    ...(module.document.defaultOwner === 'none' && { defaultOwner: 'none' }),
    validators: `/api/modules/${module.name}/validators.js?hash=${inputSchemaHash(context)}`,
  };
}
