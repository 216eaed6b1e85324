import type { EffectiveLayout } from '@mokuai/contract';
import type { FieldModel, RelatedBlock } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import { shownFields, type EffectiveContext } from './context.js';
import type { Page } from './choose-layout.js';
import { defaultHighlights } from './default-highlights.js';
import { effectiveButtons } from './effective-buttons.js';
import { effectiveRelated } from './effective-related.js';
import { WORDS } from './words.js';

const SHOWN_BELOW = ['owner', 'department', 'created_at', 'created_by', 'updated_at', 'updated_by'];
const RELATED_COLUMNS = 5;

/**
 * The layout of a module nobody arranged: the title field, then all readable fields in the document's order in two
 * columns; on the record page also who made and owns it, and the records that point at it.
 */
export function defaultLayout(context: EffectiveContext, page: Page): EffectiveLayout {
  const { module, locale, rights } = context;
  const fields = shownFields(context);
  const isInput = page !== 'detail';
  const own = fields.filter((field) => !field.system && (!isInput || (field.writable && rights.writable(field.name))));
  const main = [...own.filter((f) => f.name === module.titleField), ...own.filter((f) => f.name !== module.titleField)];
  const system = fields.filter(
    (f) => f.system && (isInput ? f.writable && rights.writable(f.name) : SHOWN_BELOW.includes(f.name)),
  );
  const sections = [section(textIn(WORDS.details, locale), main), section(textIn(WORDS.system, locale), system)].filter(
    ({ fields: shown }) => shown.length > 0,
  );
  return {
    name: 'default',
    highlights: defaultHighlights(context, undefined),
    ...(!isInput && { buttons: effectiveButtons(context) }),
    tabs: sections.length > 0 ? [{ label: textIn(WORDS.general, locale), sections }] : [],
    related: isInput ? [] : effectiveRelated(context, pointingHere(context)),
  };
}

const section = (
  label: string,
  fields: readonly FieldModel[],
): EffectiveLayout['tabs'][number]['sections'][number] => ({
  label,
  columns: 2,
  fields: fields.map((field) => ({ field: field.name, span: 1 })),
});

/** Every lookup that points at this module, with the first fields of the module it belongs to. */
function pointingHere({ module, model }: EffectiveContext): readonly RelatedBlock[] {
  return module.incoming.flatMap(({ module: name, field }) => {
    const other = model.module(name);
    if (!other || other.fields.get(field)?.system) return [];
    const sortable = other.ownFields.filter((f) => f.name !== field && f.sortKey('r') !== null).map((f) => f.name);
    const columns = [...new Set([other.titleField, ...sortable])].slice(0, RELATED_COLUMNS);
    return [{ module: name, via: field, columns }];
  });
}
