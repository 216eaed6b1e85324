import { describe, expect, it } from '@jest/globals';
import type { EffectiveModule, SavedView } from '@mokuai/contract';
import { withSavedViews } from './with-saved-views.js';

const view = { name: 'all', label: 'All', type: 'table', filter: null, columns: ['name', 'no'], sort: ['name'] };
const board = { ...view, name: 'stages', type: 'kanban', board: { groupBy: 'stage', options: ['a'], sum: null } };
const module = { name: 'deal', views: [view, board] } as unknown as EffectiveModule;
const saved = (more: Partial<SavedView>): SavedView => ({
  ...{ id: 'x', module: 'deal', label: 'Mine', base: 'all', shared: false, own: true, pruned: false },
  ...{ filter: { field: 'no', op: 'eq', value: '1' }, sort: ['-no'], columns: ['no'], widths: {}, pinned: 1 },
  ...more,
});

describe('a module with saved views', () => {
  it('shows them behind its own, as their base shows records', () => {
    const [, , mine, stages] = withSavedViews(module, [saved({}), saved({ id: 'y', base: 'stages' })]).views;
    expect(mine).toMatchObject({ name: 'x', label: 'Mine', type: 'table', columns: ['no'], sort: ['-no'] });
    expect(stages).toMatchObject({ name: 'y', type: 'kanban', board: board.board });
  });

  it('stands on the first view where the base or all columns are gone', () => {
    const [, , mine] = withSavedViews(module, [saved({ base: 'gone', columns: [] })]).views;
    expect(mine).toMatchObject({ type: 'table', columns: ['name', 'no'] });
    expect(withSavedViews(module, [])).toBe(module);
  });
});
