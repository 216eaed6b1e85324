import { expect, it } from '@jest/globals';
import type { KanbanView } from '@mokuai/definition';
import { shownOptions } from './shown-options.js';

const board = (more: Partial<KanbanView>): KanbanView => ({
  kind: 'view',
  module: 'deal',
  name: 'board',
  type: 'kanban',
  columns: ['name'],
  groupBy: 'stage',
  ...more,
});

it('a board has a column for each option that is not hidden, the ordered ones first', () => {
  const known = ['new', 'won', 'lost'];
  expect(shownOptions(board({}), known)).toEqual(known);
  expect(shownOptions(board({ order: ['lost', 'gone'], hidden: ['won'] }), known)).toEqual(['lost', 'new']);
});
