import { renameInConditions } from './conditions.js';
import { renamedInLayout } from './rename-in-layout.js';
import { isName, isReserved, type LocalText } from '@mokuai/kernel';
import type { LayoutDocument, LayoutSection, ModuleDocument } from '@mokuai/definition';
import type { FieldSettings, SystemField } from '@mokuai/field-types';

/** What the module editor edits: two documents that are saved together. */
export interface ModuleDesign {
  readonly module: ModuleDocument;
  readonly layout: LayoutDocument;
}

/** A place among the fields of a section; `index` is where the field will stand. */
export interface Place {
  readonly tab: number;
  readonly section: number;
  readonly index: number;
}

/** A field as it stands in a section. */
export type PlacedField = LayoutSection['fields'][number];
type Tab = LayoutDocument['tabs'][number];

const replaced = <T>(items: readonly T[], at: number, change: (item: T) => T): T[] =>
  items.map((item, i) => (i === at ? change(item) : item));
const inserted = <T>(items: readonly T[], at: number, item: T): T[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];
const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, i) => i !== at);
const moved = <T>(items: readonly T[], from: number, to: number): T[] => {
  const item = items[from];
  return item === undefined ? [...items] : inserted(without(items, from), to, item);
};

const withTabs = (design: ModuleDesign, tabs: Tab[]): ModuleDesign => ({
  ...design,
  layout: { ...design.layout, tabs },
});
const withSections = (
  design: ModuleDesign,
  tab: number,
  change: (sections: readonly LayoutSection[]) => LayoutSection[],
): ModuleDesign =>
  withTabs(
    design,
    replaced(design.layout.tabs, tab, (t) => ({ ...t, sections: change(t.sections) })),
  );
const withFields = (
  design: ModuleDesign,
  tab: number,
  section: number,
  change: (fields: readonly PlacedField[]) => PlacedField[],
): ModuleDesign =>
  withSections(design, tab, (sections) => replaced(sections, section, (s) => ({ ...s, fields: change(s.fields) })));

/** Where a field stands in the layout, if it does. */
export function placeOf(design: ModuleDesign, name: string): Place | undefined {
  for (const [tab, t] of design.layout.tabs.entries())
    for (const [section, s] of t.sections.entries()) {
      const index = s.fields.findIndex((f) => f.field === name);
      if (index >= 0) return { tab, section, index };
    }
  return undefined;
}

export const fieldOf = (design: ModuleDesign, name: string): FieldSettings | undefined =>
  design.module.fields.find((f) => f.name === name);

/** Fields of the module that no section shows. */
export const unusedFields = (design: ModuleDesign): FieldSettings[] =>
  design.module.fields.filter((f) => placeOf(design, f.name) === undefined);

/** What says nothing to people, or has a place of its own on a record's page. */
const UNSHOWN: ReadonlySet<string> = new Set(['id', 'version']);

/** Columns that every record has, that the layout could show and does not; on a form, those that are filled in there. */
export const unusedSystemFields = (design: ModuleDesign, all: readonly SystemField[]): FieldSettings[] =>
  all
    .filter(({ writable }) => writable || design.layout.pages.includes('detail'))
    .map(({ settings }) => settings)
    .filter(({ name }) => !UNSHOWN.has(name) && placeOf(design, name) === undefined);

/** A free field name made of a wish (`Visit date` → `visit_date`), `fallback` where nothing of the wish can stand in a name. */
export function freeName(wish: string, taken: Iterable<string>, fallback: string): string {
  const used = new Set(taken);
  const plain = wish
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
  const base = plain !== '' && isName(plain) ? plain : fallback;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!used.has(name) && !isReserved(name)) return name;
  }
}

/** A new module with the one field every record needs, and a form with it. */
export function newModule(
  name: string,
  label: LocalText,
  titleLabel: LocalText,
  sectionLabel: LocalText,
): ModuleDesign {
  return {
    module: {
      kind: 'module',
      schemaVersion: 1,
      name,
      label,
      plural: label,
      titleField: 'name',
      fields: [{ name: 'name', type: 'text', label: titleLabel, required: true, searchable: true }],
    },
    layout: {
      kind: 'layout',
      schemaVersion: 1,
      module: name,
      name: 'default',
      pages: ['create', 'edit', 'detail'],
      tabs: [{ sections: [{ label: sectionLabel, columns: 2, fields: [{ field: 'name' }] }] }],
    },
  };
}

/** Adds a field to the module, and to the form at `place`. */
export function addField(design: ModuleDesign, field: FieldSettings, place: Place): ModuleDesign {
  const module = { ...design.module, fields: [...design.module.fields, field] };
  return placeField({ ...design, module }, field.name, place);
}

/** Shows a field at `place`, wherever it stood before. */
export function placeField(design: ModuleDesign, name: string, place: Place): ModuleDesign {
  const from = placeOf(design, name);
  if (!design.layout.tabs[place.tab]?.sections[place.section]) return design;
  const placed: PlacedField = (from && design.layout.tabs[from.tab]?.sections[from.section]?.fields[from.index]) ?? {
    field: name,
  };
  const lifted = from ? hideField(design, name) : design;
  // Taking it out of the same section moves what stands behind it one up.
  const sameSection = from && from.tab === place.tab && from.section === place.section;
  const index = sameSection && from.index < place.index ? place.index - 1 : place.index;
  if (sameSection && index === from.index) return design;
  return withFields(lifted, place.tab, place.section, (fields) => inserted(fields, index, placed));
}

/** Takes a field off the form; it stays in the module. */
export function hideField(design: ModuleDesign, name: string): ModuleDesign {
  const place = placeOf(design, name);
  return place ? withFields(design, place.tab, place.section, (fields) => without(fields, place.index)) : design;
}

/** Takes a field out of the module, the form and the highlights. */
export function removeField(design: ModuleDesign, name: string): ModuleDesign {
  const hidden = hideField(design, name);
  const { highlights } = hidden.layout;
  return {
    module: { ...hidden.module, fields: hidden.module.fields.filter((f) => f.name !== name) },
    layout: highlights ? { ...hidden.layout, highlights: highlights.filter((f) => f !== name) } : hidden.layout,
  };
}

/** Changes settings of a field; `undefined` removes a setting. A new name is carried into the form and the title. */
export function changeField(
  design: ModuleDesign,
  name: string,
  change: Readonly<Record<string, unknown>>,
): ModuleDesign {
  const fields = design.module.fields.map((f) => (f.name === name ? defined({ ...f, ...change }) : f));
  const next = { ...design, module: { ...design.module, fields } };
  const renamed = change['name'];
  return typeof renamed === 'string' && renamed !== name ? renameEverywhere(next, name, renamed) : next;
}

const renameEverywhere = (design: ModuleDesign, from: string, to: string): ModuleDesign => ({
  module: {
    ...renameInConditions(design.module, from, to),
    titleField: design.module.titleField === from ? to : design.module.titleField,
  },
  layout: renamedInLayout(design.layout, from, to),
});

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/** Copies a field under a new name, behind the original. */
export function copyField(
  design: ModuleDesign,
  name: string,
): { readonly design: ModuleDesign; readonly name: string } {
  const field = fieldOf(design, name);
  const place = placeOf(design, name);
  if (!field) return { design, name };
  const copy = freeName(`${name}_copy`, names(design), 'copy');
  const settings = defined({ ...field, name: copy, renamedFrom: undefined });
  const at = place ? { ...place, index: place.index + 1 } : { tab: 0, section: 0, index: 0 };
  return { design: addField(design, settings, at), name: copy };
}

/** Names that a new field of this module cannot have. */
export const names = (design: ModuleDesign): string[] => design.module.fields.map((f) => f.name);

/** Changes how a field stands in its section; what is undefined goes. */
export const changePlacement = (
  design: ModuleDesign,
  name: string,
  change: { readonly [K in keyof Omit<PlacedField, 'field'>]?: PlacedField[K] | undefined },
): ModuleDesign => {
  const place = placeOf(design, name);
  if (!place) return design;
  return withFields(design, place.tab, place.section, (fields) =>
    replaced(fields, place.index, (f) => defined({ ...f, ...change }) as PlacedField),
  );
};

export const setSpan = (design: ModuleDesign, name: string, span: 1 | 2 | 3 | 4): ModuleDesign =>
  changePlacement(design, name, { span: span === 1 ? undefined : span });

/** What a section, or tab, is called until somebody names it. */
export const NEW_SECTION = { en: 'New section', 'zh-CN': '新分组' };
export const NEW_HELP = { en: 'What people should know here', 'zh-CN': '在此填写说明' };
export const NEW_TAB = { en: 'New tab', 'zh-CN': '新标签页' };

export const addSection = (design: ModuleDesign, tab: number, at: number, label: LocalText): ModuleDesign =>
  withSections(design, tab, (sections) => inserted(sections, at, { label, columns: 2, fields: [] }));

/** Help that stands by itself: a section with nothing but a note. */
export const addHelp = (design: ModuleDesign, tab: number, at: number, text: LocalText): ModuleDesign =>
  withSections(design, tab, (sections) => inserted(sections, at, { note: { text }, fields: [] }));

export const changeSection = (
  design: ModuleDesign,
  tab: number,
  section: number,
  change: { readonly [K in keyof Omit<LayoutSection, 'fields'>]?: LayoutSection[K] | undefined },
): ModuleDesign =>
  withSections(design, tab, (sections) =>
    replaced(sections, section, (s) => defined({ ...s, ...change }) as LayoutSection),
  );

/** Removes a section; its fields become unused, none is lost. */
export const removeSection = (design: ModuleDesign, tab: number, section: number): ModuleDesign =>
  withSections(design, tab, (sections) => without(sections, section));

export const moveSection = (design: ModuleDesign, tab: number, from: number, to: number): ModuleDesign =>
  withSections(design, tab, (sections) => moved(sections, from, to));

/** A section's place: which one of which tab. */
export interface SectionPlace {
  readonly tab: number;
  readonly section: number;
}

/** Puts a section before another one, or at the end, of any tab; `to.section` is counted as things stand. */
export function placeSection(design: ModuleDesign, from: SectionPlace, to: SectionPlace): ModuleDesign {
  const section = design.layout.tabs[from.tab]?.sections[from.section];
  const count = design.layout.tabs[to.tab]?.sections.length;
  if (section === undefined || count === undefined) return design;
  const at = Math.min(to.section, count);
  const index = from.tab === to.tab && from.section < at ? at - 1 : at;
  if (from.tab === to.tab && index === from.section) return design;
  const lifted = withSections(design, from.tab, (sections) => without(sections, from.section));
  return withSections(lifted, to.tab, (sections) => inserted(sections, index, section));
}

export const moveTab = (design: ModuleDesign, from: number, to: number): ModuleDesign =>
  from === to || design.layout.tabs[to] === undefined ? design : withTabs(design, moved(design.layout.tabs, from, to));

export const addTab = (design: ModuleDesign, label: LocalText, sectionLabel: LocalText): ModuleDesign =>
  withTabs(design, [...design.layout.tabs, { label, sections: [{ label: sectionLabel, columns: 2, fields: [] }] }]);

export const changeTab = (
  design: ModuleDesign,
  tab: number,
  change: { readonly [K in keyof Omit<Tab, 'sections'>]?: Tab[K] | undefined },
): ModuleDesign =>
  withTabs(
    design,
    replaced(design.layout.tabs, tab, (t) => defined({ ...t, ...change }) as Tab),
  );

export const removeTab = (design: ModuleDesign, tab: number): ModuleDesign =>
  withTabs(design, without(design.layout.tabs, tab));
