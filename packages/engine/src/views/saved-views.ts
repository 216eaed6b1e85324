import type { Actor } from '@mokuai/access';
import type { SavedView } from '@mokuai/contract';
import { fault, isUuid, pointer, Problem } from '@mokuai/kernel';
import { prunedView } from '@mokuai/layout';
import { contextOf } from '../app/index.js';
import type { Models } from '../ports.js';
import type { RecordReader } from '../records/read/index.js';
import { checkContent, PINNED } from './check-content.js';
import type { SavedViewStore, StoredContent, StoredView } from './ports.js';

export interface SavedViewPorts {
  readonly models: Models;
  readonly reader: RecordReader;
  readonly newId: () => string;
  readonly views: SavedViewStore;
}

export interface NewView {
  readonly module: string;
  readonly base: string;
  readonly label: string;
  readonly shared: boolean | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface ViewChange {
  readonly label: string | undefined;
  readonly shared: boolean | undefined;
  readonly content: Readonly<Record<string, unknown>> | undefined;
}

const MOST_VIEWS = 50;
const MOST_LETTERS = 80;

const mayShare = (actor: Actor): boolean => actor.capabilities.has('design');

/**
 * Views that people save: for themselves, or with the capability `design` for everyone. They are data, not definitions: a
 * module may change under them, and what does not fit any more is left out when they are read.
 */
export class SavedViews {
  constructor(private readonly ports: SavedViewPorts) {}

  /** The actor's own and the shared ones, as the actor may use them. Throws 404 for a module the actor may not read. */
  async list(actor: Actor, module: string): Promise<readonly SavedView[]> {
    const context = contextOf(await this.ports.models.current(), actor, module);
    const found = await this.ports.views.list(module, actor.userId);
    return found.map((view) => shown(actor, view, prunedView(context, view.content)));
  }

  /** Saves a view. Throws 403 for sharing without the right, 422 and 400 for what a list would refuse, 404 for the module. */
  async add(actor: Actor, given: NewView): Promise<SavedView> {
    const { module, base, shared = false } = given;
    if (shared && !mayShare(actor)) throw new Problem('forbidden');
    const label = checkLabel(given.label);
    const content = await this.checked(actor, module, given.content);
    const view: StoredView = { id: this.ports.newId(), owner: actor.userId, module, base, label, shared, content };
    if (!(await this.ports.views.add(view, MOST_VIEWS)))
      throw new Problem('invalid', [fault('too_many_items', '', { max: MOST_VIEWS })]);
    return shown(actor, view, { ...content, pruned: false });
  }

  /** Changes a view. Throws like `add`; 404 for one of somebody else that is not shared, 403 for a shared one without the right. */
  async change(actor: Actor, id: string, change: ViewChange): Promise<SavedView> {
    const before = await this.changeable(actor, id);
    const shared = change.shared ?? before.shared;
    if (shared !== before.shared && !mayShare(actor)) throw new Problem('forbidden');
    const label = change.label === undefined ? before.label : checkLabel(change.label);
    const content = change.content ? await this.checked(actor, before.module, change.content) : before.content;
    const view: StoredView = { ...before, label, shared, content };
    const context = contextOf(await this.ports.models.current(), actor, view.module);
    await this.ports.views.change(view);
    return shown(actor, view, prunedView(context, content));
  }

  /** Deletes a view. Throws like `change`. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.changeable(actor, id);
    await this.ports.views.remove(id);
  }

  private async changeable(actor: Actor, id: string): Promise<StoredView> {
    const view = isUuid(id) ? await this.ports.views.find(id) : undefined;
    if (!view || (view.owner !== actor.userId && !view.shared)) throw new Problem('not_found');
    contextOf(await this.ports.models.current(), actor, view.module);
    if (!isChangeable(actor, view)) throw new Problem('forbidden');
    return view;
  }

  /** Filter and sort are refused by the read road itself: what it would not answer is not worth keeping. */
  private async checked(actor: Actor, module: string, given: NewView['content']): Promise<StoredContent> {
    const context = contextOf(await this.ports.models.current(), actor, module);
    const content = checkContent(given);
    const { columns, filter, sort } = content;
    await this.ports.reader.list(actor, module, {
      ...(filter && { filter }),
      sort: [...sort],
      fields: ['id'],
      limit: 1,
    });
    const kept = new Set(prunedView(context, content).columns);
    const unknown = columns.findIndex((path) => !kept.has(path));
    if (unknown >= 0) {
      const at = pointer('', 'content', 'columns', unknown);
      throw new Problem('bad_request', [fault('unknown_field', at, { field: columns[unknown]! })]);
    }
    return content;
  }
}

/** What is shared belongs to those who may share, whoever made it. */
const isChangeable = (actor: Actor, { owner, shared }: StoredView): boolean =>
  shared ? mayShare(actor) : owner === actor.userId;

function checkLabel(given: string): string {
  const label = given.trim();
  if (label === '') throw new Problem('invalid', [fault('required', '/label')]);
  if ([...label].length > MOST_LETTERS)
    throw new Problem('invalid', [fault('too_long', '/label', { max: MOST_LETTERS })]);
  return label;
}

const shown = (actor: Actor, view: StoredView, content: StoredContent & { readonly pruned: boolean }): SavedView => {
  const { id, module, label, base, shared } = view;
  const { filter, sort, columns, widths, pruned } = content;
  const own = isChangeable(actor, view);
  // A pinned column that is left out takes its place at the left with it: the next one was never pinned.
  const pinned = view.content.columns
    .slice(0, view.content.pinned ?? PINNED)
    .filter((path) => columns.includes(path)).length;
  return { id, module, label, base, shared, own, filter, sort, columns, widths, pinned, pruned };
};
