import { CalendarDays, LayoutGrid, ListTree, SquareKanban, type LucideIcon } from 'lucide-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { EffectiveModule, EffectiveView } from '@mokuai/contract';
import { learn } from '../../lib/i18n.js';

/** What a way to look at records is drawn by. */
export interface ViewPageProps {
  readonly module: EffectiveModule;
  readonly view: EffectiveView;
}

interface ListViewType {
  /** Stands on its tab; a table has none. */
  readonly Icon: LucideIcon;
  readonly Page: LazyExoticComponent<ComponentType<ViewPageProps>>;
}

/** A page that is loaded, with its words, when it is first opened: a table does without. */
const page = (words: string, load: () => Promise<ComponentType<ViewPageProps>>) =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), learn(words)]);
    return { default: Page };
  });

/** Every way to look at records but the table, which lists are made for. */
const VIEW_TYPES: Readonly<Record<string, ListViewType>> = {
  kanban: { Icon: SquareKanban, Page: page('board', async () => (await import('./board/BoardPage.js')).BoardPage) },
  calendar: {
    Icon: CalendarDays,
    Page: page('calendar', async () => (await import('./calendar/CalendarPage.js')).CalendarPage),
  },
  gallery: {
    Icon: LayoutGrid,
    Page: page('gallery', async () => (await import('./gallery/GalleryPage.js')).GalleryPage),
  },
  tree: { Icon: ListTree, Page: page('tree', async () => (await import('./tree/TreePage.js')).TreePage) },
};

/** How views of a type are drawn; undefined for tables. */
export const viewTypeOf = ({ type }: EffectiveView): ListViewType | undefined => VIEW_TYPES[type];
