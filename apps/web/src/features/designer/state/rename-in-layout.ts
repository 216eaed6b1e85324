import type { LayoutDocument } from '@mokuai/definition';
import type { Predicate } from '@mokuai/expression';
import { renamedIn } from './conditions.js';

type Buttons = NonNullable<LayoutDocument['buttons']>;

const withKey = <T extends object, K extends string>(key: K, value: unknown): T =>
  (value === undefined ? {} : { [key]: value }) as T;

/** The layout that knows a field by its new name wherever it speaks of it. */
export function renamedInLayout(layout: LayoutDocument, from: string, to: string): LayoutDocument {
  const swap = (name: string): string => (name === from ? to : name);
  const when = <T extends { readonly visibleWhen?: Predicate }>(part: T): T =>
    part.visibleWhen ? { ...part, visibleWhen: renamedIn(part.visibleWhen, from, to) } : part;
  const reference = new RegExp(`(\\{\\{\\s*record\\.)${from}(\\s*\\}\\})`, 'g');
  const buttons = layout.buttons?.map((button): Buttons[number] => {
    if (button.type === 'built_in') return button;
    if (button.type === 'link') return { ...when(button), url: button.url.replace(reference, `$1${to}$2`) };
    if (button.type === 'workflow') return when(button);
    const values = Object.fromEntries(Object.entries(button.values).map(([name, value]) => [swap(name), value]));
    return { ...when(button), values };
  });
  const path = layout.path && {
    ...layout.path,
    field: swap(layout.path.field),
    ...withKey<object, 'stages'>(
      'stages',
      layout.path.stages?.map((stage) => (stage.fields ? { ...stage, fields: stage.fields.map(swap) } : stage)),
    ),
  };
  return {
    ...layout,
    ...(layout.highlights && { highlights: layout.highlights.map(swap) }),
    ...(path && { path }),
    ...(buttons && { buttons }),
    tabs: layout.tabs.map((tab) => ({
      ...when(tab),
      sections: tab.sections.map((section) => ({
        ...when(section),
        fields: section.fields.map((placed) => ({ ...when(placed), field: swap(placed.field) })),
      })),
    })),
  };
}

/** The layout without a field: it stands nowhere, and is not highlighted. What else speaks of it, the check finds. */
export const withoutField = (layout: LayoutDocument, name: string): LayoutDocument => ({
  ...layout,
  ...(layout.highlights && { highlights: layout.highlights.filter((one) => one !== name) }),
  tabs: layout.tabs.map((tab) => ({
    ...tab,
    sections: tab.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ field }) => field !== name),
    })),
  })),
});
