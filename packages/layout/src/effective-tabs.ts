import type { EffectiveLayout } from '@mokuai/contract';
import type { LayoutDocument, LayoutSection } from '@mokuai/definition';
import type { Predicate } from '@mokuai/expression';
import { textIn } from '@mokuai/kernel';
import type { Page } from './choose-layout.js';
import type { EffectiveContext } from './context.js';
import { isTold } from './effective-conditions.js';
import { WORDS } from './words.js';

type Tabs = EffectiveLayout['tabs'];

const COLUMNS = 2;

/**
 * The tabs of a layout as one user may see them: without fields that are not theirs to read, and what that empties. Input
 * pages have every field that a record cannot be without.
 */
export function effectiveTabs(context: EffectiveContext, page: Page, layout: LayoutDocument): Tabs {
  const { rights, locale, module } = context;
  const fits = (name: string): boolean => {
    const field = module.fields.get(name);
    return field !== undefined && rights.shown(name) && (page === 'detail' || !field.system || field.writable);
  };
  const hiding = (visibleWhen: Predicate | undefined) => isTold(context, visibleWhen) && { visibleWhen };
  const tabs = layout.tabs
    .map((tab) => ({
      label: textIn(tab.label, locale, textIn(WORDS.general, locale)),
      ...hiding(tab.visibleWhen),
      sections: tab.sections
        .filter((section) => isHelp(section) || section.fields.some(({ field }) => fits(field)))
        .map(({ label, help, note, columns = COLUMNS, collapsed, visibleWhen, fields }) => ({
          label: textIn(label, locale, ''),
          ...(note && { note: { text: textIn(note.text, locale), tone: note.tone ?? 'info' } }),
          ...(help !== undefined && { help: textIn(help, locale) }),
          columns,
          ...(collapsed && { collapsed }),
          ...hiding(visibleWhen),
          fields: fields
            .filter(({ field }) => fits(field))
            .map(({ field, span, gap, visibleWhen: when }) => ({
              ...{ field, span: Math.min(span ?? 1, columns) },
              ...(gap !== undefined && columns > 1 && { gap: Math.min(gap, columns - 1) }),
              ...hiding(when),
            })),
        })),
    }))
    .filter((tab) => tab.sections.length > 0);
  return page === 'detail' ? tabs : withRequired(context, page, tabs);
}

/** A section of nothing but words stays; one whose fields are all somebody else's goes, and its note with it. */
const isHelp = ({ note, fields }: Pick<LayoutSection, 'note' | 'fields'>): boolean =>
  note !== undefined && fields.length === 0;

/** A layout that forgot a required field could never be saved with: such fields join its last section of fields. */
function withRequired(context: EffectiveContext, page: Page, tabs: Tabs): Tabs {
  const shown = new Set(tabs.flatMap((tab) => tab.sections.flatMap((section) => section.fields.map((f) => f.field))));
  const forgotten = context.module.ownFields
    .filter((f) => f.required && f.writable && !shown.has(f.name) && context.rights.writable(f.name))
    .filter((f) => page === 'edit' || f.settings.default === undefined)
    .map((f) => ({ field: f.name, span: 1 }));
  const last = tabs.at(-1);
  if (forgotten.length === 0 || !last) return tabs;
  const at = last.sections.findLastIndex(({ fields }) => fields.length > 0);
  const joined = last.sections.map((section, index) =>
    index === at ? { ...section, fields: [...section.fields, ...forgotten] } : section,
  );
  const sections = at < 0 ? [...joined, { label: '', columns: COLUMNS, fields: forgotten }] : joined;
  return [...tabs.slice(0, -1), { ...last, sections }];
}
